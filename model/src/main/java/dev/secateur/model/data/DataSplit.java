package dev.secateur.model.data;

import java.util.List;
import java.util.Optional;

/**
 * A data set in two parts with no example in common.
 *
 * @param train what a network is fitted on
 * @param heldOut what it is judged by and never fitted on
 * @param preparation what was done to the values of both parts; empty for values used as they are
 * @param notes what a person should know of them
 */
public record DataSplit(
        Dataset train, Dataset heldOut, Optional<Preparation> preparation, DataNotes notes) {
    /** Two parts whose values are used as they are. */
    public DataSplit(Dataset train, Dataset heldOut) {
        this(train, heldOut, Optional.empty(), DataNotes.NONE);
    }

    /** The same with another training part, such as a smaller one. */
    public DataSplit withTrain(Dataset other) {
        return new DataSplit(other, heldOut, preparation, notes);
    }

    /**
     * The same with fewer values of each example, as a network with fewer inputs takes them.
     *
     * @param inputs the values that stay, from 0 and ascending, at least one
     */
    public DataSplit keeping(List<Integer> inputs) {
        int[] chosen = inputs.stream().mapToInt(Integer::intValue).toArray();
        Preparation cut = Preparation.none(train.shape().size()).keeping(chosen);
        // These values are prepared already: none is missing, and none need be looked at.
        Preparation quick =
                new Preparation(Scaling.NONE, MissingValues.MEAN, cut.features(), cut.kept());
        return new DataSplit(
                quick.apply(train),
                quick.apply(heldOut),
                Optional.of(preparation.map(p -> p.keeping(chosen)).orElse(cut)),
                notes);
    }
}
