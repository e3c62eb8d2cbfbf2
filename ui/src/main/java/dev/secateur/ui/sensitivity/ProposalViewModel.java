package dev.secateur.ui.sensitivity;

import dev.secateur.model.job.Job;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.study.LayerSensitivity;
import dev.secateur.model.study.MeasureSparsities;
import dev.secateur.model.study.SensitivityCurves;
import dev.secateur.model.study.SensitivitySubject;
import dev.secateur.model.study.SuggestSparsities;
import dev.secateur.model.study.SuggestedSparsities;
import dev.secateur.ui.workbench.RunningJob;
import dev.secateur.ui.workbench.ShownLayer;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** Sparsities that keep an accuracy budget: suggested, changed by hand, accepted or dismissed. */
public final class ProposalViewModel {
    private static final double USUAL_BUDGET = 1;

    private final ReadOnlyObjectWrapper<Proposal> proposal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper suggesting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final DoubleProperty budget = new SimpleDoubleProperty(USUAL_BUDGET);
    private final Workbench workbench;
    private final Supplier<Optional<SensitivityCurves>> curves;
    private final Supplier<Optional<SensitivitySubject>> subject;
    private Basis basis;
    private RunningJob job;

    /** What a proposal holds for; another one asks for another proposal. */
    private record Basis(Optional<Question> question, Set<String> leftOut, double kept) {}

    /**
     * Proposes nothing yet.
     *
     * @param curves what was measured and can be suggested from; empty while that is nothing
     * @param subject what it was measured of
     */
    ProposalViewModel(
            Workbench workbench,
            Supplier<Optional<SensitivityCurves>> curves,
            Supplier<Optional<SensitivitySubject>> subject) {
        this.workbench = workbench;
        this.curves = curves;
        this.subject = subject;
        workbench.draft().previewProperty().subscribe(preview -> showPlanned());
    }

    /** What is proposed; null while nothing is. */
    ReadOnlyObjectProperty<Proposal> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /** Whether sparsities are being looked for. */
    public ReadOnlyBooleanProperty suggestingProperty() {
        return suggesting.getReadOnlyProperty();
    }

    /** Whether there is something to suggest from, and no run or measurement goes on. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** How many percentage points of accuracy may be lost. */
    public DoubleProperty budgetProperty() {
        return budget;
    }

    /** What is proposed for a layer. */
    OptionalDouble proposed(String layer) {
        Proposal now = proposal.get();
        return now == null
                ? OptionalDouble.empty()
                : now.rows().stream()
                        .filter(row -> row.layer().equals(layer))
                        .mapToDouble(ProposalRow::proposed)
                        .findFirst();
    }

    /** Looks for sparsities within the budget, or stops that. */
    public void suggestOrCancel() {
        if (suggesting.get()) {
            stop();
        } else if (possible.get()) {
            stop();
            suggesting.set(true);
            start(
                    "job.title.suggest",
                    new SuggestSparsities(
                            subject.get().orElseThrow(), curves.get().orElseThrow(), budget.get()),
                    this::propose);
        }
    }

    /** Proposes another share for a layer, which is then measured with the others. */
    void change(String layer, double share) {
        Proposal now = proposal.get();
        if (now == null) {
            return;
        }
        proposal.set(
                now.with(row -> row.layer().equals(layer) ? changed(row, share) : row)
                        .with(Optional.empty()));
        stop();
        start(
                "job.title.try-sparsities",
                new MeasureSparsities(subject.get().orElseThrow(), proposal.get().sparsities()),
                measured -> proposal.set(proposal.get().with(Optional.of(measured))));
    }

    /** Drafts what is proposed: an amount for each layer, as one step that undo takes back. */
    public void accept() {
        Map<String, Double> accepted = proposal.get().sparsities();
        dismiss();
        workbench.draft().reviseSpec(spec -> drafted(spec, accepted));
        workbench.history().commitDraft();
    }

    /** Forgets what is proposed. */
    public void dismiss() {
        stop();
        proposal.set(null);
    }

    /** Goes on with another question, whose proposal would be another one. */
    void follow(Optional<Question> question) {
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        Basis now = new Basis(question, spec.leftOut(), spec.leastKept());
        if (!now.equals(basis) || workbench.pruningProperty().get()) {
            basis = now;
            dismiss();
        }
        possible.set(!workbench.pruningProperty().get() && curves.get().isPresent());
    }

    private <T> void start(String titleKey, Job<T> work, Consumer<T> onSuccess) {
        RunningJob[] started = new RunningJob[1];
        started[0] =
                workbench
                        .jobs()
                        .start(
                                titleKey,
                                List.of(),
                                work,
                                outcome -> end(started[0], outcome, onSuccess));
        job = started[0];
    }

    /** The outcome of a job that was stopped is no longer waited for. */
    private <T> void end(RunningJob of, Outcome<T> outcome, Consumer<T> onSuccess) {
        boolean isAwaited = of == job;
        if (isAwaited) {
            stop();
        }
        workbench.ended(outcome, isAwaited ? onSuccess : value -> {});
    }

    private void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        suggesting.set(false);
    }

    private void propose(SuggestedSparsities suggested) {
        SensitivityCurves from = curves.get().orElseThrow();
        Map<String, Double> sparsities = suggested.measured().sparsities();
        List<ProposalRow> rows =
                from.layers().stream()
                        .filter(layer -> sparsities.containsKey(layer.layer()))
                        .map(layer -> row(layer, sparsities.get(layer.layer())))
                        .toList();
        proposal.set(new Proposal(suggested.budget(), rows, Optional.of(suggested.measured())));
    }

    private ProposalRow row(LayerSensitivity of, double share) {
        return new ProposalRow(
                of.layer(), of.now(), planned(of.layer()), share, of.accuracyAt(share));
    }

    private ProposalRow changed(ProposalRow row, double share) {
        double bounded = Math.max(row.least(), Math.min(1, share));
        double alone =
                curves.get().orElseThrow().layers().stream()
                        .filter(layer -> layer.layer().equals(row.layer()))
                        .findFirst()
                        .orElseThrow()
                        .accuracyAt(bounded);
        return row.withProposed(bounded, alone);
    }

    private void showPlanned() {
        if (proposal.get() != null) {
            proposal.set(proposal.get().with(row -> row.withPlanned(planned(row.layer()))));
        }
    }

    private OptionalDouble planned(String layer) {
        return ShownLayer.all(workbench).stream()
                .filter(shown -> shown.info().name().equals(layer))
                .findFirst()
                .map(ShownLayer::planned)
                .orElse(OptionalDouble.empty());
    }

    /** Layers of which nothing is proposed stay as they are in the network. */
    private PruningSpec drafted(PruningSpec spec, Map<String, Double> accepted) {
        Map<String, Amount> amounts = new TreeMap<>();
        for (ShownLayer layer : ShownLayer.all(workbench)) {
            LayerCut cut = layer.cut();
            if (cut != null) {
                amounts.put(
                        layer.info().name(), Amount.Sparsity.exactly(cut.before(), cut.ranked()));
            }
        }
        accepted.forEach((layer, share) -> amounts.put(layer, new Amount.Sparsity(share)));
        return spec.withPattern(Optional.empty())
                .withScope(Scope.PER_LAYER)
                .withLayerAmounts(amounts);
    }
}
