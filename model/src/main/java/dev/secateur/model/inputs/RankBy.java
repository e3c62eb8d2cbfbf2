package dev.secateur.model.inputs;

import java.util.Locale;

/** What says how much an input is worth. All look at the training part only. */
public enum RankBy {
    /** The mutual information of input and class, see {@link MutualInformation}. */
    MUTUAL_INFORMATION,
    /** The L2 norm of the weights that lead from the input into the first layer. */
    WEIGHT_NORM,
    /**
     * How much the network's loss rises when the input's values are shuffled among the examples.
     *
     * @see <a href="https://doi.org/10.1023/A:1010933404324">Breiman, Random Forests, 2001</a>
     */
    PERMUTATION,
    /** The same for a random forest instead of the network, see {@link Forest}. */
    RANDOM_FOREST;

    /** The name on the command line and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
