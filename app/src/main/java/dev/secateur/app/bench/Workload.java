package dev.secateur.app.bench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.samples.SampleData;
import dev.secateur.samples.SampleRecipe;
import java.util.List;

/**
 * A network and the bundled data that it works on, all of its training part.
 *
 * @param network the name of a bundled network, which is its architecture's too
 * @param data what it was made for
 */
public record Workload(String network, DataSplit data) {
    /** The networks that can be measured, in the order to show them. */
    public static final List<String> NETWORKS =
            SampleRecipe.ALL.stream().map(SampleRecipe::name).toList();

    /** Plain SGD, for all alike. */
    public static final Optimizer OPTIMIZER = new Optimizer(Optimizer.Rule.SGD, 0.05, 0);

    /**
     * Reads the data of a network.
     *
     * @throws java.util.NoSuchElementException if it is none of {@link #NETWORKS}
     */
    public static Workload of(String network) {
        SampleRecipe recipe =
                SampleRecipe.ALL.stream()
                        .filter(known -> known.name().equals(network))
                        .findFirst()
                        .orElseThrow();
        DataSource source = new DataSource(new SampleData());
        return new Workload(network, source.load(recipe.data(), DataOptions.DEFAULT));
    }

    Architecture architecture() {
        return Architecture.parse(network);
    }

    int classes() {
        return data.train().classNames().size();
    }
}
