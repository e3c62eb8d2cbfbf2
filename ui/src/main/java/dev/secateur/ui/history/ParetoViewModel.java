package dev.secateur.ui.history;

import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.study.TradeOff;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Every revision's accuracy against what it takes, and which of them nothing beats. */
public final class ParetoViewModel {
    private final ObjectProperty<ParetoMeasure> measure =
            new SimpleObjectProperty<>(ParetoMeasure.PARAMETERS);
    private final ReadOnlyObjectWrapper<ParetoData> data =
            new ReadOnlyObjectWrapper<>(
                    new ParetoData(ParetoMeasure.PARAMETERS, List.of(), List.of()));
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final Workbench workbench;
    private final Localization texts;
    private final RevisionTexts words;

    /** Follows a workbench, in the language of the texts. */
    public ParetoViewModel(Workbench workbench, Localization texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.words = new RevisionTexts(texts);
        workbench.revisions().treeProperty().subscribe(tree -> update());
        texts.messagesProperty().subscribe(messages -> update());
        measure.subscribe(chosen -> update());
    }

    /** What accuracy is weighed against. */
    public ObjectProperty<ParetoMeasure> measureProperty() {
        return measure;
    }

    /** What is drawn. */
    public ReadOnlyObjectProperty<ParetoData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Which revisions are not drawn, and why; empty if all are. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Shows a revision in the window. */
    public void open(int number) {
        workbench.revisions().show(number);
    }

    private void update() {
        RevisionTree tree = workbench.revisions().treeProperty().get();
        List<ParetoPoint> points = new ArrayList<>();
        List<String> unjudged = new ArrayList<>();
        List<String> unmeasured = new ArrayList<>();
        for (RevisionNode node : tree.nodes()) {
            Revision revision = node.revision();
            if (revision.judgement().isEmpty()) {
                unjudged.add(words.name(node, tree));
            } else if (measure.get().of(revision).isEmpty()) {
                unmeasured.add(words.name(node, tree));
            } else {
                points.add(point(node, tree, revision.judgement().get()));
            }
        }
        points.sort(Comparator.comparingDouble(ParetoPoint::cost));
        data.set(new ParetoData(measure.get(), points, front(points)));
        missing.set(missing(unjudged, unmeasured));
    }

    private ParetoPoint point(RevisionNode node, RevisionTree tree, Judgement judgement) {
        double cost = measure.get().of(node.revision()).orElseThrow();
        double accuracy = judgement.heldOut().accuracy();
        String name = words.name(node, tree);
        String text =
                texts.text(
                        "history.pareto.point." + measure.get().key(),
                        name,
                        Figures.percent(accuracy),
                        measure.get().text(cost));
        boolean isShown = node.number() == tree.shown();
        return new ParetoPoint(node.number(), cost, accuracy, name, text, isShown);
    }

    private static List<ParetoPoint> front(List<ParetoPoint> points) {
        List<TradeOff> all =
                points.stream().map(p -> new TradeOff(p.number(), p.cost(), p.accuracy())).toList();
        List<Integer> numbers = TradeOff.front(all).stream().map(TradeOff::revision).toList();
        return points.stream().filter(point -> numbers.contains(point.number())).toList();
    }

    private String missing(List<String> unjudged, List<String> unmeasured) {
        List<String> parts = new ArrayList<>();
        if (!unjudged.isEmpty()) {
            parts.add(texts.text("history.pareto.unjudged", String.join(", ", unjudged)));
        }
        if (!unmeasured.isEmpty()) {
            parts.add(texts.text("history.pareto.unmeasured", String.join(", ", unmeasured)));
        }
        return String.join(" ", parts);
    }
}
