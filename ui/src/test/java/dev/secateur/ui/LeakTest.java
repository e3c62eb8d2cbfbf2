package dev.secateur.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.evaluation.EvaluationViewModel;
import dev.secateur.ui.fx.AgreeingDialogs;
import dev.secateur.ui.heatmap.HeatmapViewModel;
import dev.secateur.ui.histogram.HistogramViewModel;
import dev.secateur.ui.history.HistoryViewModel;
import dev.secateur.ui.layers.LayersViewModel;
import dev.secateur.ui.map.MapViewModel;
import dev.secateur.ui.pruning.PruningViewModel;
import dev.secateur.ui.shell.TilesViewModel;
import dev.secateur.ui.training.TrainingViewModel;
import dev.secateur.ui.units.RankingViewModel;
import dev.secateur.ui.units.UnitsViewModel;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Drags, prunings and undoings on a bench that everything in the window looks at. */
@Tag("own-process")
class LeakTest {
    private static final int SETTLED = 200;
    private static final int ROUNDS = 1000;

    /** Half a kilobyte a round: a revision takes much more. */
    private static final long MOST_HEAP = 400_000;

    /** Some networks, but not one each round. */
    private static final long MOST_NATIVE = 30_000;

    private final TestBench bench = new TestBench();
    private final Workbench workbench = bench.workbench();

    /** The workbench holds on to what follows it. */
    @BeforeEach
    void follow() {
        UnitsViewModel units = new UnitsViewModel(workbench);
        new LayersViewModel(workbench);
        new HistogramViewModel(workbench);
        new HeatmapViewModel(workbench);
        new MapViewModel(workbench);
        new RankingViewModel(workbench, units, bench);
        new PruningViewModel(workbench);
        new TrainingViewModel(workbench, bench, bench.texts(), (node, tree) -> "run");
        new EvaluationViewModel(workbench);
        new HistoryViewModel(workbench, bench.texts(), new AgreeingDialogs());
        new TilesViewModel(workbench, new Comparisons(workbench, () -> 1), bench.texts());
    }

    @Test
    void whatWasPrunedUndoneAndDeletedIsHeldByNobody() {
        bench.open(TinyNetworks.TRAINED);
        rounds(SETTLED);
        Memory before = Memory.now();
        rounds(ROUNDS - SETTLED);
        Memory after = Memory.now();
        assertThat(bench.faults()).isEmpty();
        assertThat(after.heap - before.heap).isLessThan(MOST_HEAP);
        assertThat(after.arrays - before.arrays).isLessThan(MOST_NATIVE);
        assertThat(after.pointers - before.pointers).isLessThan(MOST_NATIVE);
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            round();
        }
    }

    private void round() {
        for (int i = 1; i <= 3; i++) {
            double share = 0.5 + 0.1 * i;
            workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(share)));
            bench.frame();
        }
        workbench.draft().revise(plan -> plan.withFineTuning(TrainingOptions.epochs(1)));
        workbench.prune();
        bench.settle();
        int made = workbench.revisionProperty().get().number();
        workbench.undo();
        workbench.undo();
        bench.settle();
        workbench.revisions().delete(made);
        bench.settle();
    }

    /**
     * What is taken when all garbage is gone, in bytes.
     *
     * @param heap objects
     * @param arrays the native memory of ND4J's arrays
     * @param pointers what JavaCPP has got otherwise
     */
    private record Memory(long heap, long arrays, long pointers) {
        private static final int COLLECTIONS = 8;

        /** Native memory is given back by a thread that the garbage collector wakes. */
        static Memory now() {
            return Stream.generate(Memory::collected)
                    .limit(COLLECTIONS)
                    .reduce(Memory::least)
                    .orElseThrow();
        }

        private static Memory collected() {
            System.gc();
            return new Memory(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    Nd4j.getEnvironment().getDeviceCouner(0),
                    Pointer.totalBytes());
        }

        private Memory least(Memory other) {
            return new Memory(
                    Math.min(heap, other.heap),
                    Math.min(arrays, other.arrays),
                    Math.min(pointers, other.pointers));
        }
    }
}
