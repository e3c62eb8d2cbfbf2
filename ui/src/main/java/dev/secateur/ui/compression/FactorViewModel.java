package dev.secateur.ui.compression;

import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How a layer of the shown network could be factored, and the making of such a network. */
public final class FactorViewModel
        extends CompressionViewModel<FactorViewModel.Question, Integer, FactorPoint> {
    /** What a measurement depends on besides the terms; data are null where none are chosen. */
    record Question(Network network, DataSplit data, String layer, KroneckerShape shape) {}

    /** What a search depends on. */
    private record Search(Network network, String layer, FactorBudget budget) {}

    private final ReadOnlyObjectWrapper<List<LayerChoice>> layers =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<LayerChoice> layer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FactorBudget> budget =
            new ReadOnlyObjectWrapper<>(new FactorBudget.WithinSize(0.1));
    private final ReadOnlyObjectWrapper<List<FactorCandidate>> candidates =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<KroneckerShape> shape = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper terms = new ReadOnlyIntegerWrapper(1);
    private final Study<Search, KroneckerShape, FactorCandidate> search;
    private boolean isChosen;

    /** Follows a workbench, in the language of the texts. */
    public FactorViewModel(Workbench workbench, Localization texts) {
        super(workbench, texts, "job.title.terms", FactorPoint::terms);
        this.search =
                new Study<>(workbench, "job.title.shapes", FactorCandidate::shape, this::update);
        follow(this::change);
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

    /** Whether every shape was tried within the budget. */
    public boolean hasSearched() {
        return layer.get() != null && search.hasEnded(searched());
    }

    /** What is known of what is chosen, in words; empty while that is nothing. */
    public String chosenText() {
        FactorPoint point = layer.get() == null ? null : known().get(terms.get());
        return point == null ? "" : new FactorSweep(texts()).text(point, shape.get());
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
        resume();
        update();
    }

    /** Tries every shape within the budget, or stops that. */
    public void searchOrCancel() {
        if (stateProperty().get() == State.SEARCHING) {
            search.stop();
        } else if (layer.get() != null && !runningProperty().get()) {
            search();
        }
    }

    /** Makes the network, or stops the run that goes on. */
    public void factorOrCancel() {
        makeOrCancel(
                layer.get() != null,
                (tuning, seed) -> {
                    KroneckerShape of = shape.get();
                    String outer = of.outerRows() + "x" + of.outerColumns();
                    return new RunChoice.Factoring(
                            new FactorChoice(
                                    layer.get().name(),
                                    new FactorBudget.Shape(outer, terms.get()),
                                    tuning,
                                    seed));
                });
    }

    private void change() {
        Revision shown = shown();
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

    @Override
    Revision subject() {
        return shown();
    }

    @Override
    Question question() {
        return layer.get() == null
                ? null
                : new Question(
                        shown().network(),
                        workbench().dataProperty().get(),
                        layer.get().name(),
                        shape.get());
    }

    private Search searched() {
        return new Search(shown().network(), layer.get().name(), budget.get());
    }

    @Override
    Set<Integer> wanted() {
        Set<Integer> wanted = new LinkedHashSet<>(FactorStudy.usual(shape.get()));
        wanted.add(terms.get());
        return wanted;
    }

    @Override
    void interrupt() {
        super.interrupt();
        search.interrupt();
    }

    @Override
    List<Object> title(Question question) {
        return List.of(question.layer());
    }

    @Override
    FactorStudy measuring(Question question, List<Integer> counts, Consumer<FactorPoint> listener) {
        return new FactorStudy(
                question.network(),
                question.layer(),
                question.shape(),
                counts,
                Optional.ofNullable(question.data()).map(DataSplit::heldOut),
                listener);
    }

    /** A measurement would have to be waited for; it goes on afterwards. */
    private void search() {
        super.interrupt();
        Search asked = searched();
        search.ask(
                asked,
                List.of(asked.layer()),
                listener ->
                        new ShapeStudy(asked.network(), asked.layer(), asked.budget(), listener));
    }

    @Override
    void beforeUpdate() {
        if (layer.get() == null) {
            interrupt();
            return;
        }
        if (!canWork() || !search.isGoing(searched())) {
            search.interrupt();
        }
        showCandidates();
        if (search.isGoing(searched())) {
            super.interrupt();
        }
    }

    @Override
    SweepData<Integer> sweep() {
        return new FactorSweep(texts())
                .data(known().values(), shown(), hasData(), shape.get(), terms.get());
    }

    private void showCandidates() {
        List<FactorCandidate> found = new ArrayList<>(search.of(searched()).values());
        found.sort(FactorCandidate.bestFirst(budget.get()));
        candidates.set(found);
        if (!found.isEmpty() && !isChosen) {
            take(found.get(0));
        }
    }

    @Override
    State state() {
        if (layer.get() == null && shown() != null) {
            return State.IMPOSSIBLE;
        }
        boolean isSearching = layer.get() != null && search.isGoing(searched());
        return isSearching ? State.SEARCHING : super.state();
    }

    @Override
    List<CostLine> cost() {
        Revision shown = shown();
        if (shown == null || !(shown.origin() instanceof Origin.Factored made)) {
            return List.of();
        }
        Revision parent = workbench().parent().orElseThrow();
        return new CompressionTexts(texts()).cost(made, parent.summary(), shown.summary());
    }
}
