package dev.secateur.model.session;

import dev.secateur.model.data.DataCatalogue;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Mask;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Builds the architecture that it is asked for, with fresh weights.
 *
 * @param engine where
 * @param shape of the examples
 * @param classes how many there are
 * @param before what is done to a network before it is given out
 */
record FreshNetworks(Engine engine, ExampleShape shape, int classes, Consumer<Network> before)
        implements NetworkSource {
    /** A maker that opens such networks and finds no data. */
    static RevisionMaker maker(
            Engine engine,
            NetworkFiles files,
            ExampleShape shape,
            int classes,
            Consumer<Network> before) {
        return new RevisionMaker(
                engine,
                new FreshNetworks(engine, shape, classes, before),
                files,
                new DataSource(new NoData()));
    }

    @Override
    public NetworkFile open(String nameOrPath, JobContext context) {
        Network network =
                engine.build(Architecture.parse(nameOrPath), shape, classes, 7, Optimizer.adam());
        before.accept(network);
        Mask mask = Mask.empty(network.weights().size());
        return new NetworkFile(network, mask, NetworkFile.About.NOTHING);
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    private static final class NoData implements DataCatalogue {
        @Override
        public Optional<DataSplit> find(String name, DataOptions options, CancellationToken token) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
