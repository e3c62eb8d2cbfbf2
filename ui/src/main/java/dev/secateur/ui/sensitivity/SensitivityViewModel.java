package dev.secateur.ui.sensitivity;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.study.LayerSensitivity;
import dev.secateur.model.study.Sensitivity;
import dev.secateur.model.study.SensitivityCurves;
import dev.secateur.model.study.SensitivityPoint;
import dev.secateur.model.study.SensitivitySubject;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Study;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** How the accuracy of the shown network follows the sparsity of each of its layers. */
public final class SensitivityViewModel {
    /** What there is to see. */
    public enum State {
        NOTHING_OPEN,
        NO_DATA,
        /** Nothing was measured yet, or it was stopped. */
        UNMEASURED,
        MEASURING,
        MEASURED
    }

    private static final int EXAMPLES = 1000;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<SensitivityData> data = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Criterion> criterion =
            new ReadOnlyObjectWrapper<>(Criterion.MAGNITUDE);
    private final IntegerProperty examples = new SimpleIntegerProperty(EXAMPLES);
    private final Workbench workbench;
    private final Study<Question, SensitivityPoint, SensitivityPoint> study;
    private final ProposalViewModel proposal;

    /** Follows a workbench. */
    public SensitivityViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.study = new Study<>(workbench, "job.title.sensitivity", point -> point, this::update);
        this.proposal = new ProposalViewModel(workbench, this::curves, this::subject);
        proposal.proposalProperty().subscribe(proposed -> show());
        workbench.revisionProperty().subscribe(revision -> update());
        workbench.dataProperty().subscribe(split -> update());
        workbench.draft().planProperty().subscribe(plan -> update());
        workbench.draft().previewProperty().subscribe(preview -> show());
        workbench.chosenLayerProperty().subscribe(number -> show());
        workbench.pruningProperty().subscribe(running -> update());
        examples.subscribe(count -> update());
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is known so far; null while nothing is. */
    ReadOnlyObjectProperty<SensitivityData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** What scores the weights or units. */
    public ReadOnlyObjectProperty<Criterion> criterionProperty() {
        return criterion.getReadOnlyProperty();
    }

    /** On how many held-out examples accuracy is measured at most. */
    public IntegerProperty examplesProperty() {
        return examples;
    }

    /** Whether a run goes on, behind which a measurement would have to wait. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** What is proposed from the curves. */
    public ProposalViewModel proposal() {
        return proposal;
    }

    /** How many points are known. */
    public int known() {
        return points().size();
    }

    /** How many there will be at most; 0 while that is not known. */
    public int all() {
        return data.get() == null
                ? 0
                : Sensitivity.points(data.get().lines().size(), Sensitivity.USUAL);
    }

    /** How many examples the sample really has. */
    public int sampled() {
        return question().map(of -> Math.min(of.examples(), of.data().heldOut().size())).orElse(0);
    }

    /** Looks at a layer, by its number among the prunable ones. */
    public void choose(int number) {
        workbench.chosenLayerProperty().set(number);
    }

    /** Measures what is not known yet, or stops that. */
    public void measureOrCancel() {
        if (state.get() == State.MEASURING) {
            study.stop();
        } else if (question().isPresent() && !workbench.pruningProperty().get()) {
            measure(question().get());
        }
    }

    private void measure(Question asked) {
        SensitivitySubject subject = asked.subject(workbench);
        List<SensitivityPoint> before = List.copyOf(study.of(asked).values());
        study.ask(
                asked,
                List.of(),
                listener -> new Sensitivity(subject, Sensitivity.USUAL, before, listener));
    }

    private Optional<Question> question() {
        return Question.of(workbench, examples.get());
    }

    private List<SensitivityPoint> points() {
        return question().map(of -> List.copyOf(study.of(of).values())).orElse(List.of());
    }

    /** What can be suggested from: each layer beyond what it is now, and nothing under way. */
    private Optional<SensitivityCurves> curves() {
        List<SensitivityPoint> points = points();
        if (points.isEmpty() || state.get() == State.MEASURING) {
            return Optional.empty();
        }
        return Optional.of(SensitivityCurves.of(points))
                .filter(of -> of.layers().stream().anyMatch(layer -> layer.points().size() > 1));
    }

    private Optional<SensitivitySubject> subject() {
        return question().map(of -> of.subject(workbench));
    }

    private void update() {
        Optional<Question> now = question();
        if (now.isEmpty() || workbench.pruningProperty().get() || !study.isGoing(now.get())) {
            study.interrupt();
        }
        criterion.set(workbench.draft().planProperty().get().spec().criterion());
        state.set(state(now));
        proposal.follow(now);
        show();
    }

    private State state(Optional<Question> now) {
        if (workbench.revisionProperty().get() == null) {
            return State.NOTHING_OPEN;
        } else if (now.isEmpty()) {
            return State.NO_DATA;
        } else if (study.isGoing(now.get())) {
            return State.MEASURING;
        }
        return isWhole(now.get()) ? State.MEASURED : State.UNMEASURED;
    }

    private boolean isWhole(Question asked) {
        Map<SensitivityPoint, SensitivityPoint> points = study.of(asked);
        return !points.isEmpty()
                && SensitivityCurves.of(points.values()).layers().stream()
                        .noneMatch(SensitivityViewModel::lacksPoints);
    }

    private static boolean lacksPoints(LayerSensitivity layer) {
        long expected = Sensitivity.USUAL.stream().filter(share -> share > layer.now()).count();
        return layer.points().size() < 1 + expected;
    }

    private void show() {
        List<SensitivityPoint> points = points();
        if (points.isEmpty()) {
            data.set(null);
            return;
        }
        SensitivityCurves curves = SensitivityCurves.of(points);
        List<String> names =
                workbench.revisionProperty().get().summary().prunableLayers().stream()
                        .map(LayerInfo::name)
                        .toList();
        List<LayerLine> lines =
                curves.layers().stream()
                        .map(layer -> line(layer, names.indexOf(layer.layer())))
                        .toList();
        data.set(
                new SensitivityData(
                        curves.baseline(),
                        lines,
                        workbench.chosenLayerProperty().get(),
                        criterion.get().isUnitwise()));
    }

    private LayerLine line(LayerSensitivity curve, int number) {
        return new LayerLine(number, curve, planned(number), proposal.proposed(curve.layer()));
    }

    private OptionalDouble planned(int number) {
        return ShownLayer.all(workbench).get(number).planned();
    }
}
