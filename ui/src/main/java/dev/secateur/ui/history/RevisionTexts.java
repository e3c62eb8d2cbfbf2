package dev.secateur.ui.history;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What revisions are called, and what made them. */
public final class RevisionTexts {
    /** More units are counted. */
    private static final int MOST_NAMED = 3;

    private final Localization texts;

    /** In the language of the texts. */
    public RevisionTexts(Localization texts) {
        this.texts = texts;
    }

    /** What a person calls a revision of a tree, or else what was done last. */
    public String name(RevisionNode node, RevisionTree tree) {
        return node.tag().name().orElseGet(() -> step(node.revision(), tree));
    }

    /** What a revision of a tree is called, and what made it but for the seed. */
    public String described(RevisionNode node, RevisionTree tree) {
        List<String> parts = new ArrayList<>(List.of(name(node, tree), made(node.revision())));
        if (node.revision().origin() instanceof Origin.Pruned pruned) {
            TrainingOptions tuning = pruned.plan().fineTuning();
            double[] penalties = {
                tuning.regularization().l1(),
                tuning.optimizer().l2(),
                tuning.regularization().dropout()
            };
            String[] keys = {"history.made.l1", "history.made.l2", "history.made.dropout"};
            for (int i = 0; i < keys.length; i++) {
                if (penalties[i] > 0) {
                    parts.add(texts.text(keys[i], Double.toString(penalties[i])));
                }
            }
        }
        return String.join(" · ", parts);
    }

    private String step(Revision step, RevisionTree tree) {
        Origin origin = step.origin();
        if (origin instanceof Origin.Pruned pruned) {
            return prunesMore(step, pruned, tree)
                    ? texts.text("shell.step.pruned", Figures.percent(step.size().sparsity()))
                    : texts.text("shell.step.fine-tuned");
        } else if (origin instanceof Origin.Narrowed narrowed) {
            return texts.text("shell.step.narrowed", Figures.count(narrowed.kept().size()));
        } else if (origin instanceof Origin.Quantized quantized) {
            return coded(quantized.coding());
        } else if (origin instanceof Origin.Factored factored) {
            return texts.text("shell.step.factored", factored.layer());
        } else if (origin instanceof Origin.Regrown regrown) {
            return regrown(regrown);
        } else if (origin instanceof Origin.Compacted compacted) {
            Revision before = tree.find(compacted.parent()).orElseThrow().revision();
            double times = (double) before.summary().parameters() / step.summary().parameters();
            return texts.text("shell.step.compacted", Figures.times(times));
        }
        return shortName(step.summary().name());
    }

    private static boolean prunesMore(Revision step, Origin.Pruned pruned, RevisionTree tree) {
        return tree.find(pruned.parent())
                .map(parent -> parent.revision().size().zeros() < step.size().zeros())
                .orElse(true);
    }

    /** The last part of a path; a bundled network's name as it is. */
    public static String shortName(String name) {
        return Path.of(name).getFileName().toString();
    }

    /** Counted from 1, as they are shown. */
    private String regrown(Origin.Regrown regrown) {
        int units = regrown.units().size();
        if (units > MOST_NAMED) {
            return texts.text("shell.step.regrown-several", regrown.layer(), Figures.count(units));
        }
        String named =
                regrown.units().stream()
                        .map(unit -> Figures.count(unit + 1))
                        .collect(Collectors.joining(", "));
        return texts.text("shell.step.regrown", regrown.layer(), named);
    }

    private String coded(Coding coding) {
        return coding instanceof Coding.Uniform uniform
                ? texts.text("shell.step.quantized", uniform.bits())
                : texts.text("shell.step.shared", coding.codes());
    }

    /** What made a revision: what was done, how, and for how long it was trained then. */
    String made(Revision revision) {
        Origin origin = revision.origin();
        List<String> parts = new ArrayList<>();
        OptionalInt epochs = OptionalInt.empty();
        if (origin instanceof Origin.Pruned pruned) {
            PruningPlan plan = pruned.plan();
            parts.add(texts.text("criterion." + plan.spec().criterion().key()));
            if (!(plan.schedule() instanceof Schedule.OneShot)) {
                parts.add(texts.text("schedule." + plan.schedule().key()));
            }
            int byHand = plan.spec().countByHand();
            if (byHand > 0) {
                parts.add(texts.text("history.made.by-hand", byHand));
            }
            epochs = OptionalInt.of(plan.fineTuning().epochs());
        } else if (origin instanceof Origin.Narrowed narrowed) {
            parts.add(texts.text("history.made.narrowed"));
            parts.add(texts.text("inputs.by." + narrowed.by().key()));
        } else if (origin instanceof Origin.Compacted) {
            parts.add(texts.text("history.made.compacted"));
        } else if (origin instanceof Origin.Regrown regrown) {
            parts.add(texts.text("history.made.regrown", regrown.source()));
        } else if (origin instanceof Origin.Quantized quantized) {
            boolean isUniform = quantized.coding() instanceof Coding.Uniform;
            parts.add(texts.text(isUniform ? "history.made.quantized" : "history.made.shared"));
            epochs = OptionalInt.of(quantized.epochs());
        } else if (origin instanceof Origin.Factored factored) {
            parts.add(texts.text("history.made.factored", factored.terms()));
            epochs = OptionalInt.of(factored.epochs());
        } else {
            parts.add(texts.text("history.made.opened"));
        }
        epochs.stream()
                .filter(count -> count > 0)
                .forEach(count -> parts.add(texts.text("history.made.epochs", count)));
        return String.join(" · ", parts);
    }
}
