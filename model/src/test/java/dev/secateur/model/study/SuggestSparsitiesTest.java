package dev.secateur.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.CountedToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestSparsitiesTest {
    private static final List<Double> BUDGETS = List.of(0.0, 0.5, 2.0, 5.0, 20.0, 100.0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsSuggestedKeepsTheBudgetWhenItIsReallyDone(long seed) {
        for (Criterion criterion :
                List.of(Criterion.MAGNITUDE, Criterion.RANDOM, Criterion.UNIT_L2)) {
            try (Network network = Clouds.trained(seed)) {
                SensitivitySubject subject = Clouds.subject(network, criterion);
                SensitivityCurves curves = curves(subject);
                double before = accuracy(network, Mask.empty(3));
                for (double budget : BUDGETS) {
                    SuggestedSparsities suggested = suggest(subject, curves, budget);
                    MeasuredSparsities measured = suggested.measured();
                    PruningPreview done = done(subject, measured.sparsities());
                    double after = accuracy(network, done.toMask());
                    assertThat(measured.accuracy().value()).isEqualTo(after);
                    assertThat(measured.baseline().value()).isEqualTo(before);
                    assertThat(100 * (before - after)).isLessThanOrEqualTo(budget + 1e-9);
                    assertThat(measured.size()).isEqualTo(done.size());
                }
            }
        }
    }

    @Test
    void whateverMayBeLostAllGoesAsFarAsItWasTried() {
        try (Network network = Clouds.trained(1)) {
            SensitivitySubject subject = Clouds.subject(network, Criterion.MAGNITUDE);
            SuggestedSparsities suggested = suggest(subject, curves(subject), 100);
            assertThat(suggested.measured().sparsities().values()).containsOnly(0.99);
        }
    }

    @Test
    void layersThatAreLeftOutStayAndTheLeastShareIsKept() {
        try (Network network = Clouds.trained(1)) {
            String first = network.weights().get(0).layer();
            PruningSpec spec = Clouds.MAGNITUDE.withLeftOut(Set.of(first)).withLeastKept(0.3);
            SensitivitySubject subject = Clouds.subject(network, Mask.empty(3), spec);
            SensitivityCurves curves = curves(subject);
            assertThat(curves.layers()).hasSize(3);
            SuggestedSparsities suggested = suggest(subject, curves, 100);
            assertThat(suggested.measured().sparsities())
                    .doesNotContainKey(first)
                    .containsValue(0.7)
                    .hasSize(2);
        }
    }

    @Test
    void whereEveryLayerIsLeftOutThereIsNothingToSuggest() {
        try (Network network = Clouds.trained(1)) {
            Set<String> all = Set.copyOf(network.weights().stream().map(w -> w.layer()).toList());
            SensitivitySubject subject =
                    Clouds.subject(network, Mask.empty(3), Clouds.MAGNITUDE.withLeftOut(all));
            SensitivityCurves curves = curves(subject);
            assertThatThrownBy(() -> suggest(subject, curves, 1)).isInstanceOf(UserError.class);
            assertThatThrownBy(() -> suggest(subject, curves, -1)).isInstanceOf(UserError.class);
        }
    }

    @Test
    void aChangedProposalIsMeasuredAsItIs() {
        try (Network network = Clouds.trained(2)) {
            SensitivitySubject subject = Clouds.subject(network, Criterion.MAGNITUDE);
            String last = network.weights().get(2).layer();
            String first = network.weights().get(0).layer();
            Map<String, Double> wanted = Map.of(last, 0.6, first, 0.8);
            MeasuredSparsities measured =
                    new MeasureSparsities(subject, wanted).run(JobContext.silent());
            assertThat(measured.sparsities()).containsExactlyInAnyOrderEntriesOf(wanted);
            assertThat(measured.sparsities().keySet()).containsExactly(first, last);
            assertThat(measured.accuracy().value())
                    .isEqualTo(accuracy(network, done(subject, wanted).toMask()));
        }
    }

    @Test
    void itCanBeCancelled() {
        try (Network network = Clouds.trained(1)) {
            SensitivitySubject subject = Clouds.subject(network, Criterion.MAGNITUDE);
            SensitivityCurves curves = curves(subject);
            CountedToken.assertStops(
                    20,
                    token ->
                            new SuggestSparsities(subject, curves, 3)
                                    .run(new JobContext(token, progress -> {})));
        }
    }

    private static SensitivityCurves curves(SensitivitySubject subject) {
        return new Sensitivity(subject, Sensitivity.USUAL, List.of(), point -> {})
                .run(JobContext.silent());
    }

    private static SuggestedSparsities suggest(
            SensitivitySubject subject, SensitivityCurves curves, double budget) {
        return new SuggestSparsities(subject, curves, budget).run(JobContext.silent());
    }

    /** What the pruning panel makes of it. */
    private static PruningPreview done(SensitivitySubject of, Map<String, Double> sparsities) {
        Map<String, Amount> amounts = new HashMap<>();
        sparsities.forEach((layer, share) -> amounts.put(layer, new Amount.Sparsity(share)));
        return of.pruner().preview(of.spec().withScope(Scope.PER_LAYER).withLayerAmounts(amounts));
    }

    private static double accuracy(Network network, Mask mask) {
        try (Network copy = network.copy()) {
            copy.holdAtZero(mask.sets());
            return Evaluator.evaluate(copy, Clouds.data(2), JobContext.silent()).accuracy();
        }
    }
}
