package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.bytedeco.javacpp.Pointer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native backend, started once, and the maker of networks. */
public final class Engine {
    private static final String DL4J_PROPERTIES =
            "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    /** Of libnd4j's binary levels: 1 is plain, 2 AVX2, 3 AVX-512. */
    private static final int AVX2_LEVEL = 2;

    private final Arithmetic arithmetic;
    private final Backend backend;
    private final KernelUse use;
    private int threads;

    /**
     * Starts the native backend, which may take seconds when it unpacks itself for the first time.
     * Of the natives on the class path it takes the best that the processor can run; {@code
     * -Dsecateur.natives=plain} or {@code avx2} overrides that. All memory of the process is
     * limited, see {@link #memoryLimit()}.
     *
     * @param threads how many threads a computation may use, at least 1
     * @throws UserError if this is a build for NVIDIA cards and there is none
     */
    public Engine(int threads) {
        this(threads, Arithmetic.SECATEUR);
    }

    /**
     * Starts the native backend as {@link #Engine(int)} does.
     *
     * @param threads how many threads a computation may use, at least 1
     * @param arithmetic whose arithmetic runs the layers of the networks made here
     * @throws UserError if this is a build for NVIDIA cards and there is none
     */
    public Engine(int threads, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        startBackend();
        CrashReportingUtil.crashDumpsEnabled(false);
        backend = running();
        use = new KernelUse(arithmetic == Arithmetic.SECATEUR && backend != Backend.CUDA);
        useThreads(threads);
    }

    private static void startBackend() {
        MemoryLimit.set();
        Natives.choose();
        BlasKernels.choose();
        Cuda.check();
        Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
    }

    /**
     * Loads the native backend, for a program that goes on to load other libraries on other
     * threads, as JavaFX does: ND4J asks OpenBLAS for its threads when it starts, with the danger
     * that {@link BlasThreads} tells of. Nothing is said if it fails; to make an engine fails then
     * too, and says why.
     */
    public static void loadNatives() {
        try {
            startBackend();
        } catch (UserError e) {
            // Who makes an engine is told.
        }
    }

    /**
     * Lets computations use so many threads from now on. To be called on the thread that computes,
     * for which alone OpenMP counts.
     *
     * @param count at least 1
     */
    public void useThreads(int count) {
        threads = count;
        Nd4j.getEnvironment().setMaxThreads(count);
        Nd4j.getEnvironment().setMaxMasterThreads(count);
        if (backend != Backend.CUDA) {
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(count);
            BlasThreads.use(count);
        }
    }

    /**
     * Forbids Java deserialization in this process: network files could carry code. To be called
     * before anything else; a second call does nothing.
     */
    public static void forbidDeserialization() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
        }
    }

    /** One thread less than there are processors, so that the window keeps one; at least 1. */
    public static int defaultThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** How many threads a computation may use; to be asked on the thread that computes. */
    public int threads() {
        return threads;
    }

    /** Whose arithmetic runs the layers of the networks made here. */
    public Arithmetic arithmetic() {
        return arithmetic;
    }

    /** The version of DL4J, or an empty text where it does not tell. */
    public static String dl4jVersion() {
        Properties properties = new Properties();
        try (InputStream in = Engine.class.getResourceAsStream(DL4J_PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "";
        }
        return properties.getProperty("version", "");
    }

    /** What computes, as the loaded natives say themselves. */
    public Backend backend() {
        return backend;
    }

    /** How many bytes the process has in memory, native arrays included. Any thread may ask. */
    public long memoryInUse() {
        return Pointer.physicalBytes();
    }

    /**
     * How many bytes the process may have in memory: three quarters of the machine unless {@code
     * -Dorg.bytedeco.javacpp.maxphysicalbytes} says otherwise. Jobs that need more fail with {@link
     * ErrorCode#MEMORY_LIMIT}. Any thread may ask.
     */
    public long memoryLimit() {
        return Pointer.maxPhysicalBytes();
    }

    private static Backend running() {
        if (!Nd4j.getBackend().getClass().getName().toLowerCase(Locale.ROOT).contains("cpu")) {
            return Backend.CUDA;
        }
        int level = NativeOpsHolder.getInstance().getDeviceNativeOps().binaryLevel();
        return level < AVX2_LEVEL ? Backend.CPU : Backend.CPU_AVX2;
    }

    /**
     * Builds a network with fresh weights.
     *
     * @param shape the shape of one example
     * @param classes how many classes it is to tell apart
     * @param seed the same seed gives the same weights
     * @throws UserError if the architecture cannot take such examples
     */
    public Network build(
            Architecture architecture,
            ExampleShape shape,
            int classes,
            long seed,
            Optimizer optimizer) {
        Nd4j.getRandom().setSeed(seed);
        return new Network(
                new Architect(shape, classes, seed, optimizer).build(architecture),
                Optional.of(shape),
                use);
    }

    /** Makes everything random in training repeatable from here on. */
    public void seed(long seed) {
        Nd4j.getRandom().setSeed(seed);
    }

    /**
     * Reads a configuration without making the network.
     *
     * @param json DL4J's configuration, already checked to name only known classes
     * @param graph whether it is a graph's
     * @param file what to call the file in an error
     * @throws UserError if DL4J cannot read it, or it has no layer with weights
     */
    public Blueprint blueprint(String json, boolean graph, String file) {
        try {
            Blueprint blueprint =
                    graph
                            ? new Blueprint(null, ComputationGraphConfiguration.fromJson(json), use)
                            : new Blueprint(MultiLayerConfiguration.fromJson(json), null, use);
            blueprint.check(file);
            return blueprint;
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserError(e, ErrorCode.MODEL_UNSUPPORTED, file, firstLine(e));
        }
    }

    private static String firstLine(RuntimeException e) {
        String message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }

    /** A network that was described but not yet made. */
    public static final class Blueprint {
        private final MultiLayerConfiguration stack;
        private final ComputationGraphConfiguration graph;
        private final KernelUse use;

        private Blueprint(
                MultiLayerConfiguration stack, ComputationGraphConfiguration graph, KernelUse use) {
            this.stack = stack;
            this.graph = graph;
            this.use = use;
        }

        private void check(String file) {
            boolean usable =
                    graph == null
                            ? stack.getConfs().stream().anyMatch(Blueprint::hasWeights)
                            : graph.getNetworkInputs().size() == 1
                                    && graph.getNetworkOutputs().size() == 1;
            if (!usable) {
                throw new UserError(
                        ErrorCode.MODEL_UNSUPPORTED,
                        file,
                        graph == null ? "no layer with weights" : "several inputs or outputs");
            }
        }

        private static boolean hasWeights(NeuralNetConfiguration conf) {
            return LayerDescriber.unwrapped(conf.getLayer()) instanceof FeedForwardLayer;
        }

        /** How many parameters the network needs. */
        public long parameters() {
            return graph == null
                    ? stack.getConfs().stream()
                            .mapToLong(conf -> conf.getLayer().initializer().numParams(conf))
                            .sum()
                    : graph.getVertices().values().stream()
                            .mapToLong(vertex -> vertex.numParams(false))
                            .sum();
        }

        /**
         * Makes the network.
         *
         * @param parameters in ND4J's format; exactly {@link #parameters()} of them, already
         *     checked
         * @param knownShape the shape of its examples, where it is known
         */
        public Network build(InputStream parameters, Optional<ExampleShape> knownShape)
                throws IOException {
            INDArray values = Nd4j.read(new DataInputStream(parameters)).castTo(DataType.FLOAT);
            return new Network(build(values.reshape('c', 1, values.length())), knownShape, use);
        }

        private Dl4jModel build(INDArray values) {
            if (graph != null) {
                graph.setDataType(DataType.FLOAT);
                ComputationGraph network = new ComputationGraph(graph);
                network.init(values, false);
                return new GraphModel(network);
            }
            stack.setDataType(DataType.FLOAT);
            MultiLayerNetwork network = new MultiLayerNetwork(stack);
            network.init(values, false);
            return new SequentialModel(network);
        }
    }
}
