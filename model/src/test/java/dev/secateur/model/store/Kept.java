package dev.secateur.model.store;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.CompressionScores;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.RevisionTag;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Sessions to keep, with everything in them that there can be. */
final class Kept {
    static final Evaluation GOOD =
            new Evaluation(0.25, List.of("cat", "dog"), new long[][] {{9, 1}, {2, 8}});
    private static final Evaluation POOR =
            new Evaluation(Double.NaN, List.of("cat", "dog"), new long[][] {{5, 5}, {0, 10}});
    private static final TrainingOptions TRAINING =
            TrainingOptions.epochs(4)
                    .withOptimizer(new Optimizer(Optimizer.Rule.SGD, 0.1, 1e-4))
                    .withRegularization(new Regularization(1e-5, 0.5, true))
                    .withEarlyStopping(Optional.of(new EarlyStopping(3)))
                    .withValidation(0.1);
    static final PruningPlan PLAIN =
            new PruningPlan(PruningSpec.global(0.5), new Schedule.OneShot(), TRAINING);

    private Kept() {}

    /** Plans of each schedule, and with each member of a specification set. */
    static List<PruningPlan> plans() {
        PruningSpec perLayer =
                PruningSpec.global(0.3)
                        .withScope(Scope.PER_LAYER)
                        .withLayerAmounts(
                                Map.of(
                                        "a", new Amount.Threshold(0.1f),
                                        "b", new Amount.Sparsity(1.0 / 3)))
                        .withLeftOut(Set.of("c"))
                        .withLeastKept(0.05)
                        .withSeed(-7);
        PruningSpec patterned = PruningSpec.global(0).withPattern(Optional.of(new Pattern(2, 4)));
        return List.of(
                PLAIN,
                PLAIN.withSpec(perLayer).withSchedule(new Schedule.Iterative(3)),
                PLAIN.withSpec(patterned).withSchedule(new Schedule.Agp(5)),
                PLAIN.withSpec(PruningSpec.global(0.25).withCriterion(Criterion.UNIT_TAYLOR))
                        .withSchedule(new Schedule.Layerwise()),
                PLAIN.withSchedule(Schedule.Dynamic.USUAL),
                PLAIN.withSchedule(new Schedule.L1(1e-4, 2)),
                PLAIN.withSchedule(new Schedule.Lottery(4, Rewind.RANDOM))
                        .withAccuracyBudget(Optional.of(0.5)));
    }

    /** One of each kind, each made from the one before. */
    static List<Origin> origins() {
        Optional<CompressionScores> scores = Optional.of(new CompressionScores(GOOD, POOR, GOOD));
        return List.of(
                new Origin.Opened("lenet-5"),
                new Origin.Pruned(1, plans().get(1), Optional.of(new BudgetStop(2, 3, 0.75))),
                new Origin.Narrowed(2, RankBy.RANDOM_FOREST, List.of(0, 4, 9)),
                new Origin.Compacted(
                        3,
                        new CompactionOptions(8, OptionalDouble.of(2.5)),
                        List.of(new LayerOutcome("a", 10, 5, Optional.empty())),
                        1,
                        new Proof(1e-7, 1, 256, true)),
                new Origin.Quantized(4, new Coding.Uniform(4, true, false), 0, scores, 400, 50),
                new Origin.Quantized(5, new Coding.Sharing(16), 2, Optional.empty(), 400, 50),
                new Origin.Factored(6, "a", new KroneckerShape(2, 3, 4, 5), 2, 0.125, 1, scores),
                new Origin.Regrown(7, 2, "a", List.of(0, 4)));
    }

    /** A session with all of these. */
    static KeptSession session(List<String> weights) {
        List<Origin> origins = origins();
        List<KeptRevision> revisions =
                IntStream.range(0, origins.size())
                        .mapToObj(
                                i ->
                                        new KeptRevision(
                                                i + 1,
                                                weights.get(i % weights.size()),
                                                origins.get(i),
                                                new RevisionTag(Optional.of("n" + i), i == 2),
                                                i == 0,
                                                plans().get(i % plans().size()),
                                                Optional.of(new Judgement(GOOD, POOR))))
                        .toList();
        List<KeptMoment> moments =
                IntStream.range(0, plans().size())
                        .mapToObj(i -> new KeptMoment(1 + i / 2, plans().get(i)))
                        .toList();
        KeptData data =
                new KeptData(
                        new NetworkFile.TrainedOn("digits", 100),
                        DataOptions.DEFAULT.withNoise(
                                new Noise(0.1, Noise.LabelKind.PAIRWISE, 0.5)));
        KeptVisit visit = new KeptVisit(PLAIN.spec(), Optional.of("fc1"), 0.5, 0.875, 500);
        KeptLook look =
                new KeptLook("map", List.of(visit), Optional.of(new KeptCurves(List.of(1), 0.6)));
        return new KeptSession(
                "lenet-5", 9, revisions, moments, 3, 1, Optional.of(look), Optional.of(data));
    }
}
