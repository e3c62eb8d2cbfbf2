package dev.secateur.ui.history;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.evaluation.AnswerChanges;
import dev.secateur.model.evaluation.AnswerComparison;
import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.training.Curves;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.RunSymbol;
import dev.secateur.ui.evaluation.ConfusionData;
import dev.secateur.ui.training.CurveData;
import dev.secateur.ui.training.CurveOverlay;
import dev.secateur.ui.training.CurveUnit;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Two or more revisions side by side, and which examples the first and another answer differently.
 */
public final class ComparisonViewModel {
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShownChanges> changes = new ReadOnlyObjectWrapper<>();
    private final IntegerProperty second = new SimpleIntegerProperty();
    private final Workbench workbench;
    private final Localization texts;
    private final RevisionTexts words;
    private final ChangeTexts changeTexts;
    private List<Integer> numbers = List.of();
    private Asked asked;
    private AnswerChanges known;
    private JobHandle<AnswerChanges> job;

    /** Whose answers are compared on which data. */
    private record Asked(Revision first, Revision second, DataSplit data) {}

    /** Follows a workbench, in the language of the texts. */
    public ComparisonViewModel(Workbench workbench, Localization texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.words = new RevisionTexts(texts);
        this.changeTexts = new ChangeTexts(texts);
        workbench.openedProperty().subscribe(opened -> leave());
        workbench.revisions().treeProperty().subscribe(tree -> update());
        texts.messagesProperty().subscribe(messages -> update());
        second.subscribe(number -> update());
    }

    /** What is compared; null for nothing. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What became of the answers; null while that is not known. */
    public ReadOnlyObjectProperty<ShownChanges> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The number of the one whose answers are compared with those of the first. */
    public IntegerProperty secondProperty() {
        return second;
    }

    /** Compares revisions with the first of them; does nothing with fewer than two. */
    public void compare(List<Integer> chosen) {
        if (chosen.size() > 1) {
            numbers = List.copyOf(chosen);
            second.set(numbers.get(1));
            update();
        }
    }

    /** Compares nothing any more. */
    public void leave() {
        numbers = List.of();
        update();
    }

    private void update() {
        RevisionTree tree = workbench.revisions().treeProperty().get();
        List<RevisionNode> nodes =
                numbers.stream().flatMap(number -> tree.find(number).stream()).toList();
        if (nodes.size() < 2) {
            stop();
            comparison.set(null);
            changes.set(null);
            return;
        }
        RevisionNode other =
                nodes.stream()
                        .skip(1)
                        .filter(node -> node.number() == second.get())
                        .findFirst()
                        .orElse(nodes.get(1));
        comparison.set(compared(nodes, other, tree));
        ask(nodes.get(0).revision(), other.revision());
        changes.set(
                known == null
                        ? null
                        : changeTexts.shown(
                                known, workbench.dataChoice().whole().orElseThrow().heldOut()));
    }

    private Comparison compared(List<RevisionNode> nodes, RevisionNode other, RevisionTree tree) {
        List<Revision> all = nodes.stream().map(RevisionNode::revision).toList();
        List<String> names = nodes.stream().map(node -> words.name(node, tree)).toList();
        return new Comparison(
                nodes.stream().map(RevisionNode::number).toList(),
                names,
                Quantity.ALL.stream().map(quantity -> row(quantity, all)).toList(),
                CurveData.of(
                        texts.text("training.loss"),
                        CurveUnit.PLAIN,
                        overlays(names, all, CurveOverlay::losses)),
                CurveData.of(
                        texts.text("training.accuracy"),
                        CurveUnit.PERCENT,
                        overlays(names, all, CurveOverlay::accuracies)),
                other.number(),
                confusions(all.get(0), other.revision()));
    }

    /** Makes curves of one measure. */
    private interface Measure {
        CurveOverlay of(String name, RunSymbol symbol, List<Curves> runs);
    }

    private static List<CurveOverlay> overlays(
            List<String> names, List<Revision> all, Measure measure) {
        return IntStream.range(0, all.size())
                .mapToObj(
                        i ->
                                measure.of(
                                        names.get(i),
                                        RunSymbol.of(i),
                                        List.of(all.get(i).curves())))
                .toList();
    }

    private ComparedRow row(Quantity quantity, List<Revision> all) {
        return new ComparedRow(
                texts.text("history.quantity." + quantity.key()),
                all.stream().map(revision -> quantity.of(revision, all.get(0))).toList());
    }

    private static Optional<Comparison.Confusions> confusions(Revision first, Revision other) {
        return first.judgement()
                .flatMap(
                        one ->
                                other.judgement()
                                        .map(
                                                two ->
                                                        new Comparison.Confusions(
                                                                confusion(one), confusion(two))));
    }

    private static ConfusionData confusion(Judgement judgement) {
        Evaluation heldOut = judgement.heldOut();
        List<String> names = heldOut.classes().stream().map(ClassScore::name).toList();
        return new ConfusionData(names, heldOut.confusion());
    }

    private void ask(Revision first, Revision other) {
        Optional<DataSplit> data = workbench.dataChoice().whole();
        Asked now = data.map(split -> new Asked(first, other, split)).orElse(null);
        if (now != null && now.equals(asked)) {
            return;
        }
        stop();
        asked = now;
        if (now != null) {
            AnswerComparison work =
                    new AnswerComparison(
                            first.network(),
                            workbench.dataChoice().takenBy(first).orElseThrow().heldOut(),
                            other.network(),
                            workbench.dataChoice().takenBy(other).orElseThrow().heldOut());
            job =
                    workbench
                            .jobs()
                            .startQuietly(
                                    work,
                                    outcome -> workbench.ended(outcome, value -> take(now, value)));
        }
    }

    private void take(Asked of, AnswerChanges value) {
        if (of.equals(asked)) {
            known = value;
            update();
        }
    }

    private void stop() {
        asked = null;
        known = null;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }
}
