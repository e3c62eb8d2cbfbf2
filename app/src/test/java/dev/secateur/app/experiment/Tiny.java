package dev.secateur.app.experiment;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.samples.SampleData;
import java.util.List;
import java.util.Optional;

/** Experiments and data so small that they take no time. */
public final class Tiny {
    static final Published PUBLISHED = Published.errors("Someone 2000", "Letters", "a net", 3, 2.5);

    private Tiny() {}

    /** Eighty images of 8×8 digits to train on, forty to test with. */
    public static Material digits() {
        DataSplit all = new SampleData().find("digits", DataOptions.DEFAULT).orElseThrow();
        DataSplit few = new DataSplit(all.train().head(80), all.heldOut().head(40));
        return new Material("digits", false, few);
    }

    /** A network of eight hidden units, pruned in two rounds to a half and to three quarters. */
    public static Compression compression() {
        return compression(
                new Compression.Goal(0.5, Optional.empty()),
                new Compression.Goal(0.75, Optional.of(PUBLISHED)));
    }

    static Compression compression(Compression.Goal... goals) {
        return new Compression(
                "tiny",
                "mlp:8",
                recipe(2),
                List.of(goals),
                List.of(magnitude(), magnitude().atRandom()));
    }

    static Method magnitude() {
        return new Method(
                "magnitude", Criterion.MAGNITUDE, new Schedule.Iterative(2), recipe(1), recipe(1));
    }

    /** Half of the examples, a strong remedy of each kind. */
    public static Regularizing regularizing() {
        Recipe training = recipe(3);
        return new Regularizing(
                "tiny",
                "mlp:8",
                40,
                training,
                List.of(
                        new Regularizing.Remedy("l1", training.with(Regularization.NONE.withL1(2))),
                        new Regularizing.Remedy("l2", training.withL2(0.1)),
                        new Regularizing.Remedy("dropout", training.withDropout(0.5))),
                List.of(magnitude()),
                List.of(new Regularizing.Remedy("longer", recipe(1))),
                0.75,
                Optional.of(PUBLISHED));
    }

    /** Clean labels and half of them wrong. */
    public static LabelNoise noise() {
        return new LabelNoise(
                compression(new Compression.Goal(0.75, Optional.of(PUBLISHED))), List.of(0.0, 0.5));
    }

    /** Half of eight hidden units go, by their weights and at random. */
    public static UnitPruning units() {
        PruningSpec spec =
                PruningSpec.global(0).withCriterion(Criterion.UNIT_L1).withScope(Scope.LAYER);
        Method norm = new Method("unit-l1", spec, new Schedule.OneShot(), recipe(1), recipe(1));
        return new UnitPruning(
                "tiny",
                "mlp:8",
                recipe(2),
                0.5,
                List.of(norm, norm.atRandom()),
                Optional.of(PUBLISHED));
    }

    /** A quarter of the weights stays and has four values a layer. */
    static WeightSharing sharing() {
        return new WeightSharing(
                "tiny",
                "mlp:8",
                recipe(2),
                magnitude(),
                0.75,
                4,
                recipe(1),
                Optional.of(PUBLISHED));
    }

    static Recipe recipe(int epochs) {
        return Recipe.plain(16, new Recipe.Stretch(epochs, 1e-3));
    }
}
