package dev.secateur.ui.inputs;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Network;
import dev.secateur.model.inputs.InputRanking;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.RunningJob;
import dev.secateur.ui.workbench.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the inputs of the shown network are worth, and how many of them are to stay. */
public final class InputsViewModel {
    /** What there is to see. */
    public enum State {
        NOTHING_OPEN,
        NOT_DENSE,
        NO_DATA,
        UNRANKED,
        RANKING,
        RANKED
    }

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<RankBy> by =
            new ReadOnlyObjectWrapper<>(RankBy.MUTUAL_INFORMATION);
    private final ReadOnlyObjectWrapper<Ranked> ranked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper inputs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper keep = new ReadOnlyIntegerWrapper(1);
    private final Map<Question, List<RankedInput>> answers = new HashMap<>();
    private final Workbench workbench;
    private Question asked;
    private RunningJob ranking;
    private boolean chosen;

    /** Follows a workbench. */
    public InputsViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.dataProperty().subscribe(this::update);
        workbench.revisionProperty().subscribe(this::change);
        update();
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What ranks. */
    public ReadOnlyObjectProperty<RankBy> byProperty() {
        return by.getReadOnlyProperty();
    }

    /** The ranking; null while there is none. */
    public ReadOnlyObjectProperty<Ranked> rankedProperty() {
        return ranked.getReadOnlyProperty();
    }

    /** How many inputs the network takes; 0 while that is not known. */
    public ReadOnlyIntegerProperty inputsProperty() {
        return inputs.getReadOnlyProperty();
    }

    /** How many inputs the opened network takes; 0 while that is not known. */
    public int before() {
        return workbench.dataChoice().wholeShape().map(ExampleShape::size).orElse(0);
    }

    /** How many are to stay. */
    public ReadOnlyIntegerProperty keepProperty() {
        return keep.getReadOnlyProperty();
    }

    /** Whether a run goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** How the network will be fine-tuned. */
    public ReadOnlyObjectProperty<PruningPlan> planProperty() {
        return workbench.draft().planProperty();
    }

    /** Ranks by something else, at once where a ranking is looked at. */
    public void choose(RankBy other) {
        boolean looking = state.get() == State.RANKED || state.get() == State.RANKING;
        by.set(other);
        update();
        if (looking && state.get() == State.UNRANKED) {
            rank();
        }
    }

    /** Ranks in the background. */
    public void rank() {
        Question question = question();
        if (question == null || state.get() != State.UNRANKED) {
            return;
        }
        long seed = planProperty().get().spec().seed();
        asked = question;
        ranking =
                workbench
                        .jobs()
                        .start(
                                "job.title.rank-inputs",
                                List.of(),
                                new InputRanking(
                                        question.network, question.data, question.by, seed),
                                outcome -> answered(question, outcome));
        update();
    }

    /** Stops ranking. */
    public void cancel() {
        if (ranking != null) {
            ranking.cancel();
        }
    }

    /** Lets so many stay, as far as there are so many. */
    public void keep(int first) {
        chosen = true;
        keep.set(Math.max(1, Math.min(inputs.get(), first)));
    }

    /** Makes the narrower network, or stops the run that goes on. */
    public void keepBestOrCancel() {
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (state.get() == State.RANKED && keep.get() < inputs.get()) {
            workbench.runs().keepInputs(by.get(), keep.get());
        }
    }

    private void answered(Question question, Outcome<List<RankedInput>> outcome) {
        if (question.equals(asked)) {
            asked = null;
        }
        workbench.ended(outcome, order -> answers.put(question, order));
        update();
    }

    private void change() {
        List<Network> known = workbench.path().stream().map(Revision::network).toList();
        answers.keySet().removeIf(question -> !known.contains(question.network));
        chosen = false;
        update();
    }

    private void update() {
        Question question = question();
        if (asked != null && !asked.equals(question)) {
            asked = null;
            ranking.cancel();
        }
        inputs.set(question == null ? 0 : question.data.train().shape().size());
        List<RankedInput> order = question == null ? null : answers.get(question);
        ranked.set(order == null ? null : new Ranked(question.by, order, image()));
        if (order != null && !chosen) {
            keep.set(ranked.get().usual());
        }
        state.set(state(question));
    }

    private State state(Question question) {
        Revision revision = workbench.revisionProperty().get();
        if (revision == null) {
            return State.NOTHING_OPEN;
        } else if (!revision.beginsDense()) {
            return State.NOT_DENSE;
        } else if (question == null) {
            return State.NO_DATA;
        } else if (ranked.get() != null) {
            return State.RANKED;
        }
        return asked == null ? State.UNRANKED : State.RANKING;
    }

    /** What a ranking would answer now; null where there is nothing to rank. */
    private Question question() {
        Revision revision = workbench.revisionProperty().get();
        DataSplit data = workbench.dataProperty().get();
        return revision == null || data == null || !revision.beginsDense()
                ? null
                : new Question(revision.network(), data, by.get());
    }

    private Optional<ExampleShape.Image> image() {
        return workbench
                .dataChoice()
                .wholeShape()
                .filter(ExampleShape.Image.class::isInstance)
                .map(ExampleShape.Image.class::cast)
                .filter(image -> image.width() > 1 && image.height() > 1);
    }

    /** What a ranking depends on besides the seed. */
    private record Question(Network network, DataSplit data, RankBy by) {}
}
