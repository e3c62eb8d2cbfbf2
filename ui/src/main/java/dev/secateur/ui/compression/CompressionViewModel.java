package dev.secateur.ui.compression;

import dev.secateur.model.job.Job;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Study;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * How the shown network could be written with fewer numbers: a sweep over ways to do so, measured
 * one after the other while somebody looks, and the making of a network in one of them.
 *
 * @param <Q> what a measurement depends on besides the way
 * @param <K> a way
 * @param <P> what is known of it
 */
abstract class CompressionViewModel<Q, K, P> {
    /** What there is to see. */
    enum State {
        NOTHING_OPEN,
        /** The network cannot be written so. */
        IMPOSSIBLE,
        /** The network is so large that measuring has to be asked for. */
        UNMEASURED,
        MEASURING,
        SEARCHING,
        MEASURED
    }

    private static final int EPOCHS = 3;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<SweepData<K>> sweep = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CostLine>> cost =
            new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty epochs = new SimpleIntegerProperty(EPOCHS);
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final Localization texts;
    private final Study<Q, K, P> study;

    CompressionViewModel(
            Workbench workbench, Localization texts, String titleKey, Function<P, K> key) {
        this.workbench = workbench;
        this.texts = texts;
        this.study = new Study<>(workbench, titleKey, key, this::update);
    }

    /** Follows the workbench from here on. */
    final void follow(Runnable onRevision) {
        workbench.revisionProperty().subscribe(revision -> onRevision.run());
        workbench.dataProperty().subscribe(data -> update());
        workbench.pruningProperty().subscribe(running -> update());
        texts.messagesProperty().subscribe(messages -> update());
        showing.subscribe(looking -> update());
    }

    /** What there is to see. */
    final ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is made of the network, as far as that is known; null while there is nothing to see. */
    final ReadOnlyObjectProperty<SweepData<K>> sweepProperty() {
        return sweep.getReadOnlyProperty();
    }

    /** What the shown network's making cost; empty if it was not made so. */
    final ReadOnlyObjectProperty<List<CostLine>> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** How long the network is fine-tuned. */
    final IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Whether a run goes on. */
    final ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** Whether the view can be seen; only then is anything measured. */
    final BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether accuracy can be shown. */
    final boolean hasData() {
        return workbench.dataProperty().get() != null;
    }

    /** Measures what is not known yet, or stops that. */
    final void measureOrCancel() {
        if (state.get() == State.MEASURING) {
            study.stop();
        } else if (question() != null && !missing().isEmpty()) {
            measure();
        }
    }

    /** Makes the network, or stops the run that goes on. */
    final void makeOrCancel(
            boolean isPossible, BiFunction<TrainingOptions, Long, RunChoice> choice) {
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (isPossible) {
            interrupt();
            PruningPlan plan = workbench.draft().planProperty().get();
            workbench
                    .runs()
                    .make(
                            choice.apply(
                                    plan.fineTuning().withEpochs(epochs.get()),
                                    plan.spec().seed()));
        }
    }

    /** What is followed. */
    final Workbench workbench() {
        return workbench;
    }

    /** The language. */
    final Localization texts() {
        return texts;
    }

    /** The revision that is shown; null while nothing is open. */
    final Revision shown() {
        return workbench.revisionProperty().get();
    }

    /** What was measured so far. */
    final Map<K, P> known() {
        return study.of(question());
    }

    /** Measures what was just chosen, too, where that is not known and measuring was stopped. */
    final void resume() {
        if (!missing().isEmpty()) {
            study.resume(question());
        }
    }

    /** Stops what goes on in the background, for now. */
    void interrupt() {
        study.interrupt();
    }

    /** Looks anew. */
    final void update() {
        beforeUpdate();
        if (!canMeasure() || !study.isGoing(question())) {
            study.interrupt();
        }
        state.set(state());
        sweep.set(question() == null ? null : sweep());
        cost.set(cost());
        if (canMeasure() && state.get() == State.MEASURING && !study.isGoing(question())) {
            measure();
        }
    }

    /** Whether anything may go on in the background. */
    final boolean canWork() {
        return showing.get() && !workbench.pruningProperty().get();
    }

    private boolean canMeasure() {
        return canWork() && question() != null;
    }

    private List<K> missing() {
        List<K> missing = new ArrayList<>(wanted());
        missing.removeAll(known().keySet());
        return missing;
    }

    private void measure() {
        Q question = question();
        List<K> ways = missing();
        study.ask(question, title(question), listener -> measuring(question, ways, listener));
    }

    /** What there is to see now. */
    State state() {
        if (question() == null) {
            return State.NOTHING_OPEN;
        } else if (missing().isEmpty()) {
            return State.MEASURED;
        }
        return study.isUnderway(question(), subject()) ? State.MEASURING : State.UNMEASURED;
    }

    /** Settles what the question depends on. */
    void beforeUpdate() {}

    /** The revision that is measured; null while nothing is open. */
    abstract Revision subject();

    /** What is asked now; null where there is nothing to measure. */
    abstract Q question();

    /** What is to be known, of a question that there is. */
    abstract Collection<K> wanted();

    /** What the job's title tells of a question. */
    abstract List<Object> title(Q question);

    /** The job that measures some of what is wanted. */
    abstract Job<?> measuring(Q question, List<K> ways, Consumer<P> listener);

    /** What is known so far of a question that there is, as it is drawn. */
    abstract SweepData<K> sweep();

    /** What the shown network's making cost; empty if it was not made so. */
    abstract List<CostLine> cost();
}
