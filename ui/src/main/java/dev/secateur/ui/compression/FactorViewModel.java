package dev.secateur.ui.compression;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.FactorChoice;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.study.FactorCandidate;
import dev.secateur.model.study.FactorPoint;
import dev.secateur.model.study.FactorStudy;
import dev.secateur.model.study.ShapeStudy;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Study;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How a layer of the shown network could be factored, and the making of such a network. */
public final class FactorViewModel {
    /** What there is to see. */
    public enum State {
        NOTHING_OPEN,
        /** No layer can be factored. */
        IMPOSSIBLE,
        /** The network is so large that measuring has to be asked for. */
        UNMEASURED,
        MEASURING,
        SEARCHING,
        MEASURED
    }

    /** What a measurement depends on besides the terms; data are null where none are chosen. */
    private record Question(Network network, DataSplit data, String layer, KroneckerShape shape) {}

    /** What a search depends on. */
    private record Search(Network network, String layer, FactorBudget budget) {}

    private static final int EPOCHS = 3;

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<List<LayerChoice>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LayerChoice> layer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FactorBudget> budget =
            new ReadOnlyObjectWrapper<>(new FactorBudget.WithinSize(0.1));
    private final ReadOnlyObjectWrapper<List<FactorCandidate>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<KroneckerShape> shape = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper terms = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<SweepData<Integer>> sweep = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CostLine>> cost =
            new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty epochs = new SimpleIntegerProperty(EPOCHS);
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final Localization texts;
    private final Study<Question, Integer, FactorPoint> study;
    private final Study<Search, KroneckerShape, FactorCandidate> search;
    private boolean isChosen;

    /** Follows a workbench, in the language of the texts. */
    public FactorViewModel(Workbench workbench, Localization texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.study = new Study<>(workbench, "job.title.terms", FactorPoint::terms, this::update);
        this.search =
                new Study<>(workbench, "job.title.shapes", FactorCandidate::shape, this::update);
        workbench.revisionProperty().subscribe(revision -> change());
        workbench.dataProperty().subscribe(data -> update());
        workbench.pruningProperty().subscribe(running -> update());
        texts.messagesProperty().subscribe(messages -> update());
        showing.subscribe(looking -> update());
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The layers with weights. */
    public ReadOnlyObjectProperty<List<LayerChoice>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** The layer to factor; null where there is none that can be. */
    public ReadOnlyObjectProperty<LayerChoice> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** Within what shapes are searched. */
    public ReadOnlyObjectProperty<FactorBudget> budgetProperty() {
        return budget.getReadOnlyProperty();
    }

    /** The shapes that were found, the best first. */
    public ReadOnlyObjectProperty<List<FactorCandidate>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    /** The shape of the factors; null where there is no layer. */
    public ReadOnlyObjectProperty<KroneckerShape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    /** How many products. */
    public ReadOnlyIntegerProperty termsProperty() {
        return terms.getReadOnlyProperty();
    }

    /** What products make of the network, as far as that is known; null where there is no layer. */
    ReadOnlyObjectProperty<SweepData<Integer>> sweepProperty() {
        return sweep.getReadOnlyProperty();
    }

    /** What factoring the shown network cost; empty if it was not made so. */
    public ReadOnlyObjectProperty<List<CostLine>> costProperty() {
        return cost.getReadOnlyProperty();
    }

    /** How long the network is fine-tuned. */
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

    /** Whether every shape was tried within the budget. */
    public boolean hasSearched() {
        return layer.get() != null && search.hasEnded(searched());
    }

    /** What is known of what is chosen, in words; empty while that is nothing. */
    public String chosenText() {
        FactorPoint point = layer.get() == null ? null : known().get(terms.get());
        return point == null ? "" : new FactorSweep(texts).text(point, shape.get());
    }

    /** Chooses a layer that can be factored. */
    public void choose(LayerChoice other) {
        if (other.isPossible() && !other.equals(layer.get())) {
            take(other);
            update();
        }
    }

    /** Searches within something else from now on. */
    public void choose(FactorBudget other) {
        budget.set(other);
        isChosen = false;
        update();
    }

    /** Chooses a shape that was found. */
    public void choose(FactorCandidate candidate) {
        isChosen = true;
        take(candidate);
        update();
    }

    /** Chooses how many products, as far as there can be so many. */
    public void choose(int products) {
        terms.set(Math.max(1, Math.min(shape.get().mostTerms(), products)));
        if (!missing().isEmpty()) {
            study.resume(question());
        }
        update();
    }

    /** Tries every shape within the budget, or stops that. */
    public void searchOrCancel() {
        if (state.get() == State.SEARCHING) {
            search.stop();
        } else if (layer.get() != null && !workbench.pruningProperty().get()) {
            search();
        }
    }

    /** Measures what is not known yet, or stops that. */
    public void measureOrCancel() {
        if (state.get() == State.MEASURING) {
            study.stop();
        } else if (layer.get() != null && !missing().isEmpty()) {
            measure();
        }
    }

    /** Makes the network, or stops the run that goes on. */
    public void factorOrCancel() {
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (layer.get() != null) {
            interrupt();
            PruningPlan plan = workbench.draft().planProperty().get();
            KroneckerShape of = shape.get();
            String outer = of.outerRows() + "x" + of.outerColumns();
            FactorChoice choice =
                    new FactorChoice(
                            layer.get().name(),
                            new FactorBudget.Shape(outer, terms.get()),
                            plan.fineTuning().withEpochs(epochs.get()),
                            plan.spec().seed());
            workbench.runs().make(new RunChoice.Factoring(choice));
        }
    }

    private void change() {
        Revision shown = workbench.revisionProperty().get();
        layers.set(shown == null ? List.of() : LayerChoice.all(shown));
        LayerChoice before = layer.get();
        List<LayerChoice> possible = layers.get().stream().filter(LayerChoice::isPossible).toList();
        if (before == null || !possible.contains(before)) {
            take(possible.stream().max(Comparator.comparingLong(LayerChoice::weights)));
        }
        update();
    }

    private void take(Optional<LayerChoice> other) {
        if (other.isPresent()) {
            take(other.get());
        } else {
            layer.set(null);
            shape.set(null);
        }
    }

    private void take(LayerChoice other) {
        layer.set(other);
        isChosen = false;
        shape.set(lowerRank(other));
        List<Integer> usual = FactorStudy.usual(shape.get());
        terms.set(usual.get(usual.size() / 2));
    }

    private void take(FactorCandidate candidate) {
        shape.set(candidate.shape());
        terms.set(candidate.terms());
    }

    /** A plain approximation of lower rank, to begin with. */
    private static KroneckerShape lowerRank(LayerChoice of) {
        return new KroneckerShape(of.rows(), 1, 1, of.columns());
    }

    private Question question() {
        return new Question(
                workbench.revisionProperty().get().network(),
                workbench.dataProperty().get(),
                layer.get().name(),
                shape.get());
    }

    private Search searched() {
        return new Search(
                workbench.revisionProperty().get().network(), layer.get().name(), budget.get());
    }

    private Map<Integer, FactorPoint> known() {
        return study.of(question());
    }

    private List<Integer> missing() {
        List<Integer> missing = new ArrayList<>(FactorStudy.usual(shape.get()));
        if (!missing.contains(terms.get())) {
            missing.add(terms.get());
        }
        missing.removeAll(known().keySet());
        return missing;
    }

    private void interrupt() {
        study.interrupt();
        search.interrupt();
    }

    private void measure() {
        Question question = question();
        List<Integer> counts = missing();
        study.ask(
                question,
                List.of(question.layer()),
                listener ->
                        new FactorStudy(
                                question.network(),
                                question.layer(),
                                question.shape(),
                                counts,
                                Optional.ofNullable(question.data()).map(DataSplit::heldOut),
                                listener));
    }

    /** A measurement would have to be waited for; it goes on afterwards. */
    private void search() {
        study.interrupt();
        Search asked = searched();
        search.ask(
                asked,
                List.of(asked.layer()),
                listener ->
                        new ShapeStudy(asked.network(), asked.layer(), asked.budget(), listener));
    }

    private void update() {
        if (layer.get() == null) {
            interrupt();
            boolean isOpen = workbench.revisionProperty().get() != null;
            state.set(isOpen ? State.IMPOSSIBLE : State.NOTHING_OPEN);
            sweep.set(null);
        } else {
            updateChart();
        }
        cost.set(cost());
    }

    private void updateChart() {
        boolean isPossible = showing.get() && !workbench.pruningProperty().get();
        if (!isPossible || !search.isGoing(searched())) {
            search.interrupt();
        }
        showCandidates();
        if (!isPossible || !study.isGoing(question()) || search.isGoing(searched())) {
            study.interrupt();
        }
        state.set(state());
        sweep.set(
                new FactorSweep(texts)
                        .data(
                                known().values(),
                                workbench.revisionProperty().get(),
                                hasData(),
                                shape.get(),
                                terms.get()));
        if (isPossible && state.get() == State.MEASURING && !study.isGoing(question())) {
            measure();
        }
    }

    private void showCandidates() {
        List<FactorCandidate> found = new ArrayList<>(search.of(searched()).values());
        found.sort(FactorCandidate.bestFirst(budget.get()));
        candidates.set(found);
        if (!found.isEmpty() && !isChosen) {
            take(found.get(0));
        }
    }

    private State state() {
        if (search.isGoing(searched())) {
            return State.SEARCHING;
        } else if (missing().isEmpty()) {
            return State.MEASURED;
        }
        return study.isUnderway(question(), workbench.revisionProperty().get())
                ? State.MEASURING
                : State.UNMEASURED;
    }

    private List<CostLine> cost() {
        Revision shown = workbench.revisionProperty().get();
        if (shown == null || !(shown.origin() instanceof Origin.Factored made)) {
            return List.of();
        }
        Revision parent = workbench.parent().orElseThrow();
        return new CompressionTexts(texts).cost(made, parent.summary(), shown.summary());
    }
}
