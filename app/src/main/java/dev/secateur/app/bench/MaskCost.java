package dev.secateur.app.bench;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what holding pruned weights at zero costs a fine-tuning: two copies of a network, of
 * which one is pruned, are trained turn about in one process.
 *
 * @param plan what to measure
 * @param sparsity which share of the weights is pruned, by magnitude over all layers
 * @param optimizer what trains both; the lighter its work, the more the mask weighs
 */
public record MaskCost(Plan plan, double sparsity, Optimizer optimizer) {
    private static final long SEED = 1;

    /**
     * How fast both were in one setting.
     *
     * @param setting what was measured
     * @param unmasked examples a second in each round
     * @param masked the same with the mask held
     */
    public record Rates(Setting setting, List<Double> unmasked, List<Double> masked) {
        /** Examples a second without a mask in the median round. */
        public double medianUnmasked() {
            return Statistics.median(unmasked);
        }

        /** Examples a second with a mask in the median round. */
        public double medianMasked() {
            return Statistics.median(masked);
        }

        /**
         * The share of time that the mask adds, in the median over the rounds, each against the
         * same round without; below 0 where the measurement moves by more than the mask costs.
         */
        public double cost() {
            return Statistics.median(Statistics.ratios(unmasked, masked)) - 1;
        }
    }

    /**
     * Measures.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<Rates> run(JobContext context) {
        Engine engine = new Engine(plan.threads());
        List<Rates> rows = new ArrayList<>();
        double all = plan.workloads().size() * plan.batches().size();
        for (Workload workload : plan.workloads()) {
            for (int batch : plan.batches()) {
                Setting setting = plan.setting(workload, batch);
                context.progress()
                        .accept(
                                Progress.at(
                                        rows.size() / all,
                                        "cli.bench.measuring",
                                        setting.network(),
                                        batch));
                rows.add(measure(engine, workload, setting, context));
            }
        }
        return rows;
    }

    private Rates measure(Engine engine, Workload workload, Setting setting, JobContext context) {
        try (Network free =
                        engine.build(
                                workload.architecture(),
                                workload.data().train().shape(),
                                workload.classes(),
                                SEED,
                                optimizer);
                Network pruned = free.copyForTraining(optimizer)) {
            Mask nothing = Mask.empty(free.weights().size());
            PruningSpec spec = PruningSpec.global(sparsity);
            var indexes = MagnitudeIndex.of(free.weights(), JobContext.silent());
            Pruner pruner = new Pruner(free.summary(""), indexes, nothing);
            pruned.holdAtZero(pruner.preview(spec).toMask().sets());
            return measure(workload, setting, free, pruned, context);
        }
    }

    private Rates measure(
            Workload workload, Setting setting, Network free, Network pruned, JobContext context) {
        List<Double> unmasked = new ArrayList<>();
        List<Double> masked = new ArrayList<>();
        try (Steps with = new Steps(pruned, workload.data().train(), setting.batch(), SEED);
                Steps without = new Steps(free, workload.data().train(), setting.batch(), SEED)) {
            WarmUp.USUAL.run(
                    () -> Math.min(rate(without, setting, context), rate(with, setting, context)));
            for (int round = 0; round < plan.rounds(); round++) {
                unmasked.add(rate(without, setting, context));
                masked.add(rate(with, setting, context));
            }
        }
        return new Rates(setting, List.copyOf(unmasked), List.copyOf(masked));
    }

    private double rate(Steps steps, Setting setting, JobContext context) {
        Runnable step =
                () -> {
                    context.token().throwIfCancelled();
                    steps.step();
                };
        return setting.batch() * Stopwatch.system().timesPerSecond(step, plan.seconds());
    }
}
