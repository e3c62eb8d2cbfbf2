package dev.secateur.ui.evaluation;

import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the shown revision answers the held-out examples, against the one that was opened. */
public final class EvaluationViewModel {
    private final ReadOnlyObjectWrapper<EvaluationData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canChooseData = new ReadOnlyBooleanWrapper();
    private final Workbench workbench;

    /** Follows a workbench. */
    public EvaluationViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(revision -> update());
    }

    /** What is shown; null while nothing is open or nothing is judged. */
    public ReadOnlyObjectProperty<EvaluationData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Whether a network is open that data can be chosen for. */
    public ReadOnlyBooleanProperty canChooseDataProperty() {
        return canChooseData.getReadOnlyProperty();
    }

    private void update() {
        Revision shown = workbench.revisionProperty().get();
        canChooseData.set(shown != null);
        data.set(shown == null ? null : shown.judgement().map(this::compared).orElse(null));
    }

    private EvaluationData compared(Judgement judgement) {
        Evaluation now = judgement.heldOut();
        Evaluation before =
                workbench.showsOpened()
                        ? null
                        : workbench
                                .start()
                                .judgement()
                                .map(Judgement::heldOut)
                                .filter(other -> names(other).equals(names(now)))
                                .orElse(null);
        return new EvaluationData(
                before == null ? null : figures(before),
                figures(now),
                before == null ? null : confusion(before),
                confusion(now),
                rows(before, now));
    }

    private static EvaluationFigures figures(Evaluation of) {
        return new EvaluationFigures(
                of.accuracy(), of.precision(), of.recall(), of.f1(), of.loss());
    }

    private static ConfusionData confusion(Evaluation of) {
        return new ConfusionData(names(of), of.confusion());
    }

    private static List<String> names(Evaluation of) {
        return of.classes().stream().map(dev.secateur.model.evaluation.ClassScore::name).toList();
    }

    private static List<ClassRow> rows(Evaluation before, Evaluation now) {
        List<ClassRow> rows = new ArrayList<>();
        for (int i = 0; i < now.classes().size(); i++) {
            var score = now.classes().get(i);
            ClassScore then = before == null ? null : score(before.classes().get(i));
            rows.add(new ClassRow(score.name(), score.support(), then, score(score)));
        }
        return rows;
    }

    /** Of a class without examples there is nothing to recall. */
    private static ClassScore score(dev.secateur.model.evaluation.ClassScore of) {
        return of.support() == 0
                ? new ClassScore(of.precision(), Double.NaN, Double.NaN)
                : new ClassScore(of.precision(), of.recall(), of.f1());
    }
}
