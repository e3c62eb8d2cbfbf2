package dev.secateur.app.experiment;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Schedule;
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
        Schedule rounds = new Schedule.Iterative(2);
        return new Compression(
                "tiny",
                "mlp:8",
                recipe(2),
                List.of(
                        new Compression.Goal(0.5, Optional.empty()),
                        new Compression.Goal(0.75, Optional.of(PUBLISHED))),
                List.of(
                        new Compression.Method("magnitude", Criterion.MAGNITUDE, rounds),
                        new Compression.Method("random", Criterion.RANDOM, rounds)),
                recipe(1),
                recipe(1));
    }

    static Recipe recipe(int epochs) {
        return new Recipe(16, 0, List.of(new Recipe.Stretch(epochs, 1e-3)));
    }
}
