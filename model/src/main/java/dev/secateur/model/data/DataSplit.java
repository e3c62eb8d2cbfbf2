package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import java.util.List;
import java.util.Optional;

/**
 * A data set in two parts with no example in common.
 *
 * @param train what a network is fitted on
 * @param heldOut what it is judged by and never fitted on
 * @param preparation what was done to the values of both parts; empty for values used as they are
 * @param notes what a person should know of them
 * @param source the catalogue's name or the path that they were loaded by, if they were
 */
public record DataSplit(
        Dataset train,
        Dataset heldOut,
        Optional<Preparation> preparation,
        DataNotes notes,
        Optional<String> source) {
    /** Two parts whose values are used as they are. */
    public DataSplit(Dataset train, Dataset heldOut) {
        this(train, heldOut, Optional.empty(), DataNotes.NONE, Optional.empty());
    }

    /** What finds the same data again; where they were never loaded, what they are called. */
    public String origin() {
        return source.orElse(train.name());
    }

    /** The same with another training part, such as a smaller one. */
    public DataSplit withTrain(Dataset other) {
        return new DataSplit(other, heldOut, preparation, notes, source);
    }

    /** The same, prepared already. */
    DataSplit prepared(Dataset trainPart, Dataset heldOutPart, Preparation by, DataNotes of) {
        return new DataSplit(trainPart, heldOutPart, Optional.of(by), of, source);
    }

    /** The same, loaded by this name or path. */
    DataSplit from(String nameOrPath) {
        return new DataSplit(train, heldOut, preparation, notes, Optional.of(nameOrPath));
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
        CancellationToken goOn = new CancellationToken();
        return new DataSplit(
                quick.apply(train, goOn),
                quick.apply(heldOut, goOn),
                Optional.of(preparation.map(p -> p.keeping(chosen)).orElse(cut)),
                notes,
                source);
    }
}
