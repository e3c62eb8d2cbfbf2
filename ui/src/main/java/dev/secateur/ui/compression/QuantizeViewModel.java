package dev.secateur.ui.compression;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.study.CodingPoint;
import dev.secateur.model.study.CodingStudy;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Study;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * How the weights of the shown network could share few values, and the making of such a network.
 */
public final class QuantizeViewModel {
    /** What there is to see. */
    public enum State {
        NOTHING_OPEN,
        /** The network is so large that measuring has to be asked for. */
        UNMEASURED,
        MEASURING,
        MEASURED
    }

    /** What a measurement depends on besides the codings; data are null where none are chosen. */
    private record Question(Network network, DataSplit data) {}

    private static final int EPOCHS = 3;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<Coding> coding =
            new ReadOnlyObjectWrapper<>(new Coding.Sharing(16));
    private final ReadOnlyObjectWrapper<Coding.Uniform> uniform =
            new ReadOnlyObjectWrapper<>(new Coding.Uniform(8, false, true));
    private final ReadOnlyObjectWrapper<SweepData<Coding>> sweep = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CostLine>> cost =
            new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty epochs = new SimpleIntegerProperty(EPOCHS);
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final Localization texts;
    private final Study<Question, Coding, CodingPoint> study;

    /** Follows a workbench, in the language of the texts. */
    public QuantizeViewModel(Workbench workbench, Localization texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.study = new Study<>(workbench, "job.title.codings", CodingPoint::coding, this::update);
        workbench.revisionProperty().subscribe(revision -> update());
        workbench.dataProperty().subscribe(data -> update());
        workbench.pruningProperty().subscribe(running -> update());
        texts.messagesProperty().subscribe(messages -> update());
        showing.subscribe(looking -> update());
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The coding that is chosen. */
    public ReadOnlyObjectProperty<Coding> codingProperty() {
        return coding.getReadOnlyProperty();
    }

    /** The uniform coding that was chosen last; its options hold for all uniform ones. */
    public ReadOnlyObjectProperty<Coding.Uniform> uniformProperty() {
        return uniform.getReadOnlyProperty();
    }

    /** What codings make of the network, as far as that is known; null while nothing is open. */
    ReadOnlyObjectProperty<SweepData<Coding>> sweepProperty() {
        return sweep.getReadOnlyProperty();
    }

    /** What the shown network's coding cost; empty if it was not made by one. */
    public ReadOnlyObjectProperty<List<CostLine>> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** How long shared values are fine-tuned. */
    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Whether a run goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** Whether the view can be seen; only then is anything measured. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether accuracy can be shown. */
    public boolean hasData() {
        return workbench.dataProperty().get() != null;
    }

    /** Whether the shown network can be made one that shares few values: not if it is one. */
    public boolean canQuantize() {
        return workbench.revisionProperty().get() != null && !isQuantized();
    }

    /** What is known of the coding that is chosen, in words; empty while that is nothing. */
    public String chosenText() {
        return known().entrySet().stream()
                .filter(entry -> entry.getKey().equals(coding.get()))
                .map(entry -> new CodingSweep(texts).text(entry.getValue()))
                .findFirst()
                .orElse("");
    }

    /** Chooses a coding. */
    public void choose(Coding other) {
        coding.set(other);
        if (other instanceof Coding.Uniform chosen) {
            uniform.set(chosen);
        }
        if (!missing().isEmpty()) {
            study.resume(question());
        }
        update();
    }

    /** Measures what is not known yet, or stops that. */
    public void measureOrCancel() {
        if (state.get() == State.MEASURING) {
            study.stop();
        } else if (subject() != null && !missing().isEmpty()) {
            measure();
        }
    }

    /** Makes the network, or stops the run that goes on. */
    public void quantizeOrCancel() {
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (canQuantize()) {
            study.interrupt();
            PruningPlan plan = workbench.draft().planProperty().get();
            CodingChoice choice =
                    new CodingChoice(
                            coding.get(),
                            plan.fineTuning().withEpochs(epochs.get()),
                            plan.spec().seed());
            workbench.runs().make(new RunChoice.Quantizing(choice));
        }
    }

    private boolean isQuantized() {
        return workbench.revisionProperty().get().origin() instanceof Origin.Quantized;
    }

    /** The network that is measured: of one that shares values already, what it was made of. */
    private Revision subject() {
        Revision shown = workbench.revisionProperty().get();
        return shown == null || !isQuantized() ? shown : workbench.parent().orElseThrow();
    }

    private Question question() {
        Revision subject = subject();
        return subject == null
                ? null
                : new Question(subject.network(), workbench.dataProperty().get());
    }

    private Map<Coding, CodingPoint> known() {
        return study.of(question());
    }

    private List<Coding> missing() {
        List<Coding> missing = new ArrayList<>(wanted());
        missing.removeAll(known().keySet());
        return missing;
    }

    private Set<Coding> wanted() {
        Coding.Uniform like = uniform.get();
        Set<Coding> wanted =
                new LinkedHashSet<>(CodingStudy.uniform(like.isPerChannel(), like.isSymmetric()));
        wanted.addAll(CodingStudy.sharing());
        wanted.add(coding.get());
        return wanted;
    }

    private void measure() {
        Question question = question();
        List<Coding> codings = missing();
        study.ask(
                question,
                List.of(),
                listener ->
                        new CodingStudy(
                                question.network(),
                                codings,
                                Optional.ofNullable(question.data()).map(DataSplit::heldOut),
                                listener));
    }

    private void update() {
        Question question = question();
        boolean isPossible =
                showing.get() && question != null && !workbench.pruningProperty().get();
        if (!isPossible || !study.isGoing(question)) {
            study.interrupt();
        }
        state.set(question == null ? State.NOTHING_OPEN : state(question));
        sweep.set(question == null ? null : sweep());
        cost.set(cost());
        if (isPossible && state.get() == State.MEASURING && !study.isGoing(question)) {
            measure();
        }
    }

    private State state(Question question) {
        if (missing().isEmpty()) {
            return State.MEASURED;
        }
        return study.isUnderway(question, subject()) ? State.MEASURING : State.UNMEASURED;
    }

    private SweepData<Coding> sweep() {
        Set<Coding> wanted = wanted();
        List<CodingPoint> points =
                known().values().stream().filter(p -> wanted.contains(p.coding())).toList();
        return new CodingSweep(texts).data(points, subject(), hasData(), coding.get());
    }

    private List<CostLine> cost() {
        Revision shown = workbench.revisionProperty().get();
        return shown != null && shown.origin() instanceof Origin.Quantized made
                ? new CompressionTexts(texts).cost(made)
                : List.of();
    }
}
