package dev.secateur.ui.training;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.training.Curves;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.RunSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The runs of a session besides the shown one.
 *
 * @param tree all revisions
 * @param names what a revision is called and what made it, but for the seed
 */
record OtherRuns(RevisionTree tree, BiFunction<RevisionNode, RevisionTree, String> names) {
    /** In colours that are not those of train and validation, as long as these last. */
    private static final List<RunSymbol> SYMBOLS =
            List.of(
                    RunSymbol.DIAMOND,
                    RunSymbol.UPSIDE_DOWN,
                    RunSymbol.SQUARE,
                    RunSymbol.CIRCLE,
                    RunSymbol.PENTAGON,
                    RunSymbol.TRIANGLE);

    /**
     * Runs that differ in nothing but their seed.
     *
     * @param name what the first is called
     * @param symbol how they are told from others
     * @param numbers the numbers of their revisions
     * @param curves one each
     */
    record Group(String name, RunSymbol symbol, List<Integer> numbers, List<Curves> curves) {}

    /** What a run began with and was to do, whatever its seed. */
    private record Recipe(int parent, PruningPlan plan) {}

    /** All with curves but the shown one. */
    List<OtherRun> offered(Localization texts) {
        return tree.nodes().stream()
                .filter(node -> node.number() != tree.shown())
                .filter(node -> !node.revision().curves().points().isEmpty())
                .map(node -> new OtherRun(node.number(), name(node, texts)))
                .toList();
    }

    /** The chosen ones, together where only the seed differs. */
    List<Group> groups(Set<Integer> chosen, Localization texts) {
        Map<Object, List<RevisionNode>> alike = new LinkedHashMap<>();
        for (OtherRun run : offered(texts)) {
            if (chosen.contains(run.number())) {
                RevisionNode node = tree.find(run.number()).orElseThrow();
                alike.computeIfAbsent(recipe(node.revision()), key -> new ArrayList<>()).add(node);
            }
        }
        List<Group> groups = new ArrayList<>();
        for (List<RevisionNode> nodes : alike.values()) {
            groups.add(group(nodes, SYMBOLS.get(groups.size() % SYMBOLS.size()), texts));
        }
        return groups;
    }

    private Group group(List<RevisionNode> nodes, RunSymbol symbol, Localization texts) {
        RevisionNode first = nodes.get(0);
        return new Group(
                nodes.size() == 1
                        ? name(first, texts)
                        : texts.text("training.seeds", names.apply(first, tree), nodes.size()),
                symbol,
                nodes.stream().map(RevisionNode::number).toList(),
                nodes.stream().map(node -> node.revision().curves()).toList());
    }

    private String name(RevisionNode node, Localization texts) {
        String name = names.apply(node, tree);
        return node.revision().origin() instanceof Origin.Pruned pruned
                ? texts.text("training.seed", name, pruned.plan().spec().seed())
                : name;
    }

    private static Object recipe(Revision revision) {
        if (revision.origin() instanceof Origin.Pruned pruned) {
            PruningPlan plan = pruned.plan();
            return new Recipe(pruned.parent(), plan.withSpec(plan.spec().withSeed(0)));
        }
        return revision.number();
    }
}
