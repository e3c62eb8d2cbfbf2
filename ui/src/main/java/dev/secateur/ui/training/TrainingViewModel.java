package dev.secateur.ui.training;

import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.RunSymbol;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.workbench.Look;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The curves of the run that goes on, else of the revision that is shown. While a run goes on they
 * are looked at once a tick, and only when they can be seen.
 */
public final class TrainingViewModel {
    /** What there is to see. */
    public enum State {
        /** No network is open. */
        NOTHING_OPEN,
        /** No curves, and no data to make some with. */
        NO_DATA,
        /** No curves yet. */
        NO_CURVES,
        /** There are curves. */
        CURVES
    }

    private final ReadOnlyObjectWrapper<CurveData> loss =
            new ReadOnlyObjectWrapper<>(CurveData.empty("", CurveUnit.PLAIN));
    private final ReadOnlyObjectWrapper<CurveData> accuracy =
            new ReadOnlyObjectWrapper<>(CurveData.empty("", CurveUnit.PERCENT));
    private final ReadOnlyObjectWrapper<VerdictText> verdict =
            new ReadOnlyObjectWrapper<>(VerdictText.NONE);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final BooleanProperty showing = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<OtherRun>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<OtherRuns.Group>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Look look;
    private final Workbench workbench;
    private final Localization texts;
    private final BiFunction<RevisionNode, RevisionTree, String> names;
    private Curves drawn;

    /**
     * Follows a workbench in the language of the texts.
     *
     * @param names what a revision is called and what made it, but for the seed
     */
    public TrainingViewModel(
            Workbench workbench,
            Ticker ticker,
            Localization texts,
            BiFunction<RevisionNode, RevisionTree, String> names) {
        this.workbench = workbench;
        this.look = workbench.look();
        this.texts = texts;
        this.names = names;
        look.beside().subscribe(this::update);
        workbench.revisions().treeProperty().subscribe(tree -> update());
        workbench.revisionProperty().subscribe(revision -> update());
        workbench.dataProperty().subscribe(data -> update());
        workbench.runs().recorderProperty().subscribe(run -> update());
        texts.messagesProperty().subscribe(messages -> update());
        showing.subscribe(seen -> update());
        ticker.everyTick(this::followRun);
    }

    /** The loss; without curves while there are none. */
    public ReadOnlyObjectProperty<CurveData> lossProperty() {
        return loss.getReadOnlyProperty();
    }

    /** The accuracy; without curves while there are none. */
    public ReadOnlyObjectProperty<CurveData> accuracyProperty() {
        return accuracy.getReadOnlyProperty();
    }

    /**
     * Whether it overfits, or while a run goes on how the gap grows; without a title if unknown.
     */
    public ReadOnlyObjectProperty<VerdictText> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the curves can be seen; a run that nobody looks at costs nothing. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** The runs that can be put beside the shown one. */
    public ReadOnlyObjectProperty<List<OtherRun>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Those that are, runs that differ only in their seed together. */
    ReadOnlyObjectProperty<List<OtherRuns.Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** Whether the curves of a revision are beside those of the shown one. */
    public boolean isBeside(int number) {
        return look.beside().contains(number);
    }

    /** Puts the curves of a revision beside those of the shown one, or takes them away. */
    public void putBeside(int number, boolean shown) {
        if (shown) {
            look.beside().add(number);
        } else {
            look.beside().remove(number);
        }
    }

    /** How much what was measured before weighs in the curves, 0 for as they were measured. */
    public DoubleProperty smoothnessProperty() {
        return look.smoothingProperty();
    }

    /** Prunes and fine-tunes as the draft says. */
    public void prune() {
        if (state.get() == State.NO_CURVES && !workbench.pruningProperty().get()) {
            workbench.prune();
        }
    }

    private void followRun() {
        CurveRecorder run = workbench.runs().recorderProperty().get();
        if (showing.get() && run != null && !run.curves().equals(drawn)) {
            update();
        }
    }

    private void update() {
        if (!showing.get()) {
            return;
        }
        Revision revision = workbench.revisionProperty().get();
        CurveSources sources = sources(revision, workbench.runs().recorderProperty().get());
        drawn = sources.curves();
        OtherRuns others = new OtherRuns(workbench.revisions().treeProperty().get(), names);
        offered.set(others.offered(texts));
        groups.set(others.groups(look.beside(), texts));
        loss.set(sources.loss(texts).beside(overlays(CurveOverlay::losses)));
        accuracy.set(sources.accuracy(texts).beside(overlays(CurveOverlay::accuracies)));
        verdict.set(sources.running() ? running(sources.curves()) : verdict());
        state.set(state(revision));
    }

    /** Makes curves of one measure. */
    private interface Measure {
        CurveOverlay of(String name, RunSymbol symbol, List<Curves> runs);
    }

    private List<CurveOverlay> overlays(Measure measure) {
        return groups.get().stream()
                .map(group -> measure.of(group.name(), group.symbol(), group.curves()))
                .toList();
    }

    private CurveSources sources(Revision revision, CurveRecorder run) {
        if (revision == null) {
            return new CurveSources(Curves.NONE, Curves.NONE, false);
        }
        if (run != null) {
            return new CurveSources(run.curves(), revision.curves(), true);
        }
        List<Revision> path = workbench.path();
        Curves parent = path.size() < 2 ? Curves.NONE : path.get(path.size() - 2).curves();
        return new CurveSources(revision.curves(), parent, false);
    }

    private State state(Revision revision) {
        if (revision == null) {
            return State.NOTHING_OPEN;
        }
        if (!drawn.points().isEmpty() || workbench.runs().recorderProperty().get() != null) {
            return State.CURVES;
        }
        return workbench.dataProperty().get() == null ? State.NO_DATA : State.NO_CURVES;
    }

    private VerdictText verdict() {
        DiagnosisText words = new DiagnosisText(texts.messagesProperty().get());
        return Diagnoses.of(workbench.path()).map(words::verdict).orElse(VerdictText.NONE);
    }

    private VerdictText running(Curves curves) {
        List<Revision> path = workbench.path();
        Optional<String> before =
                path.get(path.size() - 1)
                        .judgement()
                        .map(judgement -> Figures.gap(judgement.gap()));
        return before.map(gap -> VerdictText.neutral(running(gap, curves)))
                .orElse(VerdictText.NONE);
    }

    private String running(String before, Curves curves) {
        if (curves.points().isEmpty()) {
            return texts.text("training.gap", before);
        }
        MetricPoint last = curves.points().get(curves.points().size() - 1);
        String epoch = Figures.count((long) Math.ceil(last.epoch()));
        return texts.text("training.gap-running", before, Figures.gap(last.gap()), epoch);
    }
}
