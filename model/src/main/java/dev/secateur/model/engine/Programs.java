package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.Profile;
import dev.secateur.model.kernel.Program;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network's compiled forms, one to run it and one to train it, made when they are first wanted
 * and again when the examples change their shape.
 */
final class Programs implements AutoCloseable {
    /** So many bytes of activations at a time, but at least one example's. */
    private static final long RUNNING_BYTES = 8L << 20;

    private static final int MOST_EXAMPLES = 512;

    private final Dl4jModel model;
    private final InputLayout layout;
    private final KernelUse use;
    private Program running;
    private TrainingProgram training;
    private ExampleShape runningShape;
    private ExampleShape trainingShape;
    private boolean refused;
    private Profile profile;
    private Regimen regimen = Regimen.PLAIN;

    Programs(Dl4jModel model, InputLayout layout, KernelUse use) {
        this.model = model;
        this.layout = layout;
        this.use = use;
    }

    /** Measures programs that are made from now on. */
    void measure(Profile by) {
        profile = by;
    }

    /** Trains by this from now on: dropout is compiled into the program that trains. */
    void train(Regimen by) {
        if (by.dropout() != regimen.dropout()) {
            closeTraining();
        }
        regimen = by;
    }

    /** The program that runs the network; empty where DL4J has to. */
    Optional<Program> running(ExampleShape shape) {
        if (running == null || !shape.equals(runningShape)) {
            compile(shape, capacity(shape), false)
                    .ifPresent(
                            program -> {
                                closeRunning();
                                running = program;
                                runningShape = shape;
                            });
        }
        return refused ? Optional.empty() : Optional.ofNullable(running);
    }

    /** The program that trains the network; empty where DL4J has to. */
    Optional<TrainingProgram> training(ExampleShape shape, int batch) {
        boolean fits =
                training != null
                        && shape.equals(trainingShape)
                        && batch <= training.program().capacity();
        if (!fits && model.averages()) {
            compile(shape, batch, true)
                    .ifPresent(
                            program -> {
                                closeTraining();
                                training = new TrainingProgram(model, program, use);
                                trainingShape = shape;
                            });
        }
        return refused ? Optional.empty() : Optional.ofNullable(training);
    }

    /** Whether it is known already that DL4J has to train the network. */
    boolean isTrainedByDl4j() {
        return refused || !use.isEnabled() || !model.averages();
    }

    private Optional<Program> compile(ExampleShape shape, int capacity, boolean toTrain) {
        if (refused || !use.isEnabled()) {
            return Optional.empty();
        }
        try {
            LayerKernels make =
                    new LayerKernels(
                            capacity,
                            toTrain,
                            NativeArrays.buffer(model.parameters()),
                            toTrain ? NativeArrays.buffer(model.gradients()) : null,
                            Nd4j.getRandom().nextLong());
            Program program = compile(make, shape);
            program.measure(profile);
            return Optional.of(program);
        } catch (NotCovered e) {
            use.tell(e);
            refused = true;
            return Optional.empty();
        }
    }

    private Program compile(LayerKernels make, ExampleShape shape) throws NotCovered {
        DropoutPlaces places = DropoutPlaces.of(model);
        try {
            if (make.training() && regimen.dropout() > 0) {
                places.drop(regimen.dropout());
            }
            return new Compiler(model, layout, make).compile(shape);
        } finally {
            places.restore();
        }
    }

    /**
     * A sample laid out for running it again and again with other weights masked; empty where DL4J
     * has to run it.
     *
     * @param budget how many bytes the examples and their activations may take to be kept
     */
    Optional<MaskedRun> masked(Dataset sample, long budget) {
        if (refused || !use.isEnabled()) {
            return Optional.empty();
        }
        ExampleShape shape = sample.shape();
        boolean keeps = sample.size() * bytes(shape) <= budget;
        try {
            return Optional.of(new MaskedRun(model, layout, sample, capacity(shape), keeps));
        } catch (NotCovered e) {
            use.tell(e);
            refused = true;
            return Optional.empty();
        }
    }

    /**
     * A program of its own that tells what units give; empty where DL4J has to run the network. Its
     * owner closes it.
     *
     * @param steps the places of the steps whose outputs are wanted; never the last
     */
    Optional<WatchedProgram> watched(ExampleShape shape, List<Integer> steps) {
        if (refused || !use.isEnabled()) {
            return Optional.empty();
        }
        FloatPointer parameters = NativeArrays.buffer(model.parameters());
        LayerKernels make = new LayerKernels(capacity(shape), false, parameters, null, 0);
        Compiler compiler = new Compiler(model, layout, make);
        try {
            Program program = compiler.compile(shape);
            return Optional.of(
                    new WatchedProgram(
                            program, steps.stream().map(compiler.outputs()::get).toList()));
        } catch (NotCovered e) {
            use.tell(e);
            refused = true;
            return Optional.empty();
        }
    }

    /**
     * A program, and where some of its steps put what they give.
     *
     * @param program runs the network
     * @param outputs in the order of the steps that were asked for
     */
    record WatchedProgram(Program program, List<Activations> outputs) {}

    private int capacity(ExampleShape shape) {
        long bytes = Math.max(1, bytes(shape));
        return (int) Math.max(1, Math.min(MOST_EXAMPLES, RUNNING_BYTES / bytes));
    }

    /** How many bytes one example and its activations take. */
    private long bytes(ExampleShape shape) {
        long activations =
                model.activationTypes(layout.type(shape)).stream()
                        .mapToLong(type -> Objects.requireNonNull(type).arrayElementsPerExample())
                        .sum();
        return (shape.size() + activations) * Float.BYTES;
    }

    private void closeRunning() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private void closeTraining() {
        if (training != null) {
            training.close();
            training = null;
        }
    }

    @Override
    public void close() {
        closeRunning();
        closeTraining();
    }
}
