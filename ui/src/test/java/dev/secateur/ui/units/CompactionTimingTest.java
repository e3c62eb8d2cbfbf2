package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.Benches;
import dev.secateur.ui.units.CompactionTiming.Phase;
import dev.secateur.ui.units.CompactionTiming.Timing;
import dev.secateur.ui.workbench.TestBench;
import org.junit.jupiter.api.Test;

class CompactionTimingTest {
    private final TestBench bench = Benches.images();
    private final CompactionTiming timing = new CompactionTiming(bench.workbench(), bench);

    @Test
    void nothingIsMeasuredUntilTheHandRests() {
        PruningPreview half = draft(0.5);
        PruningPreview quarter = draft(0.25);
        timing.follow(half);
        tick(CompactionTiming.REST);
        timing.follow(quarter);
        tick(CompactionTiming.REST);
        assertThat(bench.waiting()).isZero();
        assertThat(now().phase()).isEqualTo(Phase.COMING);
        tick(1);
        assertThat(bench.waiting()).isEqualTo(1);
        bench.runJob();
        assertThat(now().phase()).isEqualTo(Phase.MEASURED);
        assertThat(now().speeds().orElseThrow().compacted().runs()).isPositive();
        timing.follow(quarter);
        rest();
        assertThat(bench.waiting()).isZero();
    }

    @Test
    void aNewerDraftTakesThePlaceOfTheOneBeforeItWhichShowsAsStale() {
        PruningPreview half = draft(0.5);
        PruningPreview quarter = draft(0.25);
        PruningPreview most = draft(0.75);
        timing.follow(half);
        rest();
        bench.runJob();
        Timing first = now();
        timing.follow(quarter);
        assertThat(now()).isEqualTo(new Timing(first.speeds(), Phase.COMING));
        rest();
        timing.follow(most);
        rest();
        assertThat(bench.waiting()).isEqualTo(1);
        bench.runJob();
        assertThat(now()).isEqualTo(new Timing(first.speeds(), Phase.COMING));
        rest();
        bench.runJob();
        assertThat(now().phase()).isEqualTo(Phase.MEASURED);
        assertThat(now().speeds()).isNotEqualTo(first.speeds());
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void whatAPersonStartsDoesNotWaitForIt() {
        timing.follow(draft(0.5));
        rest();
        bench.workbench().prune();
        bench.tick();
        bench.runJob();
        assertThat(now().phase()).isEqualTo(Phase.COMING);
        assertThat(now().speeds()).isEmpty();
    }

    @Test
    void aLargeNetworkIsMeasuredWhenSomebodyAsks() {
        CompactionTiming large = new CompactionTiming(bench.workbench(), bench, 100);
        large.follow(draft(0.5));
        rest();
        assertThat(bench.waiting()).isZero();
        assertThat(large.timingProperty().get().phase()).isEqualTo(Phase.OFFERED);
        large.measure();
        bench.tick();
        bench.runJob();
        assertThat(large.timingProperty().get().phase()).isEqualTo(Phase.MEASURED);
    }

    @Test
    void anotherRevisionForgets() {
        timing.follow(draft(0.5));
        rest();
        bench.runJob();
        bench.workbench().prune();
        bench.settle();
        assertThat(now()).isNull();
    }

    private Timing now() {
        return timing.timingProperty().get();
    }

    private void rest() {
        tick(CompactionTiming.REST + 1);
    }

    private void tick(int times) {
        for (int tick = 0; tick < times; tick++) {
            bench.tick();
        }
    }

    private PruningPreview draft(double share) {
        bench.workbench()
                .draft()
                .reviseSpec(
                        spec ->
                                PruningSpec.global(share)
                                        .withCriterion(Criterion.UNIT_L1)
                                        .withScope(Scope.GLOBAL));
        bench.settle();
        return bench.workbench().draft().previewProperty().get();
    }
}
