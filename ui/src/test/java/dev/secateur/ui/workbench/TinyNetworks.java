package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataCatalogue;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.session.NetworkSource;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.Probe;
import dev.secateur.model.training.Trainer;
import dev.secateur.model.training.TrainingOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Networks of some hundred weights that overfit a noisy data set of three classes. */
public final class TinyNetworks implements NetworkSource {
    /** A trained network that knows its data and its curves. */
    public static final String TRAINED = "tiny";

    /** A network of another size with fresh weights, of which nothing else is known. */
    public static final String UNKNOWN = "tiny-unknown";

    private static final int FEATURES = 12;
    private static final List<String> CLASSES = List.of("ash", "birch", "cedar");
    private static final Optimizer FAST = new Optimizer(Optimizer.Rule.ADAM, 2e-2, 0);

    private final Engine engine;
    private final List<Network> opened = new ArrayList<>();
    private final Map<String, Supplier<Network>> others = new HashMap<>();

    TinyNetworks(Engine engine) {
        this.engine = engine;
    }

    /** Every network that was opened, in order. */
    public List<Network> opened() {
        return opened;
    }

    @Override
    public NetworkFile open(String nameOrPath, JobContext context) {
        NetworkFile file =
                switch (nameOrPath) {
                    case TRAINED -> trained(context);
                    case UNKNOWN -> unknown();
                    default ->
                            Files.exists(Path.of(nameOrPath))
                                    ? new NetworkFiles(engine).open(Path.of(nameOrPath))
                                    : other(nameOrPath);
                };
        opened.add(file.network());
        return file;
    }

    /** Makes another network known by a name. */
    public void add(String name, Supplier<Network> network) {
        others.put(name, network);
    }

    private NetworkFile other(String name) {
        if (!others.containsKey(name)) {
            String known = String.join(", ", names());
            throw new UserError(ErrorCode.MODEL_UNKNOWN, name, known);
        }
        Network network = others.get(name).get();
        Mask mask = Mask.empty(network.weights().size());
        return new NetworkFile(network, mask, NetworkFile.About.NOTHING);
    }

    @Override
    public List<String> names() {
        return List.of(TRAINED, UNKNOWN);
    }

    private NetworkFile trained(JobContext context) {
        DataSplit data = Data.BLOBS;
        Network network = build("mlp:24-16", 1);
        CurveRecorder recorder = new CurveRecorder(Curves.NONE);
        Probe probe = Probe.of(data, network.summary("").macs());
        new Trainer(data.train(), probe, recorder)
                .train(network, new TrainingOptions(8, 16, FAST), 1, context);
        NetworkFile.About about =
                new NetworkFile.About(
                        Optional.of(data.train().shape()),
                        CLASSES,
                        Optional.of(new NetworkFile.TrainedOn(Data.NAME, 0)),
                        recorder.curves());
        return new NetworkFile(network, Mask.empty(network.weights().size()), about);
    }

    private NetworkFile unknown() {
        Network network = build("mlp:8", 2);
        return new NetworkFile(
                network, Mask.empty(network.weights().size()), NetworkFile.About.NOTHING);
    }

    private Network build(String architecture, long seed) {
        ExampleShape shape = new ExampleShape.Vector(FEATURES);
        return engine.build(Architecture.parse(architecture), shape, CLASSES.size(), seed, FAST);
    }

    /** The one data set there is. */
    public static final class Data implements DataCatalogue {
        /** Its name. */
        public static final String NAME = "blobs";

        private static final DataSplit BLOBS = new DataSplit(blobs(120, 1), blobs(90, 2));

        @Override
        public Optional<DataSplit> find(String name, DataOptions options, CancellationToken token) {
            return name.equals(NAME) ? Optional.of(BLOBS) : Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of(NAME);
        }

        /** Classes that overlap: the first features tell them apart, the others are noise. */
        private static Dataset blobs(int size, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            float[] values = new float[size * FEATURES];
            int[] labels = new int[size];
            for (int i = 0; i < size; i++) {
                labels[i] = i % CLASSES.size();
                for (int f = 0; f < FEATURES; f++) {
                    double middle = f % CLASSES.size() == labels[i] && f < 6 ? 1.2 : 0;
                    values[i * FEATURES + f] = (float) (middle + random.nextGaussian());
                }
            }
            ExampleShape shape = new ExampleShape.Vector(FEATURES);
            return Dataset.ofFloats(NAME, shape, CLASSES, values, labels);
        }
    }
}
