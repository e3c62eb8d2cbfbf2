package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.samples.SampleNetworks;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The network that another one was made of: a bundled name or a file. */
final class AgainstArgument {
    @Option(names = "--against", paramLabel = "ORIGINAL", descriptionKey = "cli.option.against")
    private String original;

    /** Opens it, if one is given. */
    Opened open(Engine engine, JobContext context) {
        return new Opened(
                Optional.ofNullable(original)
                        .map(name -> new SampleNetworks(engine).open(name, context.token()))
                        .map(file -> file.network()));
    }

    /** What was opened, if anything. */
    record Opened(Optional<Network> network) implements AutoCloseable {
        @Override
        public void close() {
            network.ifPresent(Network::close);
        }
    }
}
