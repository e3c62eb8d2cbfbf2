package dev.secateur.app.window;

import dev.secateur.model.data.DataSource;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.NetworkSource;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.samples.SampleData;
import dev.secateur.samples.SampleNetworks;
import dev.secateur.ui.settings.ComputingViewModel;
import java.util.List;

/**
 * What the window needs of the engine, made on the engine thread because the natives may have to be
 * unpacked.
 *
 * @param engine the started engine
 * @param maker opens, judges and prunes
 * @param files saves
 */
public record EngineParts(Engine engine, RevisionMaker maker, NetworkFiles files) {
    /** Starts the engine; takes seconds when the natives unpack themselves. */
    public static EngineParts start(int threads) {
        Engine engine = new Engine(threads);
        NetworkFiles files = new NetworkFiles(engine);
        return new EngineParts(engine, maker(engine, files), files);
    }

    private static RevisionMaker maker(Engine engine, NetworkFiles files) {
        DataSource data = new DataSource(new SampleData());
        return new RevisionMaker(engine, new Bundled(engine), files, data);
    }

    /** What the engine runs on. */
    ComputingViewModel.Machine machine() {
        return new ComputingViewModel.Machine(
                engine.backend(),
                Runtime.getRuntime().availableProcessors(),
                Engine.defaultThreads(),
                engine.memoryLimit());
    }

    private record Bundled(SampleNetworks networks) implements NetworkSource {
        Bundled(Engine engine) {
            this(new SampleNetworks(engine));
        }

        @Override
        public NetworkFile open(String nameOrPath, JobContext context) {
            return networks.open(nameOrPath, context.token());
        }

        @Override
        public List<String> names() {
            return SampleNetworks.names();
        }
    }
}
