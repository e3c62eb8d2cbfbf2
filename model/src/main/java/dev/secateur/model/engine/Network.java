package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.kernel.Profile;
import dev.secateur.model.kernel.Program;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerUnits;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.network.WeightTensor;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A live network: it can be run, trained, copied and written. Only the engine thread may call it,
 * except for the views that {@link #weights()} gave out, which any thread may read while the
 * network is not being trained.
 */
public final class Network implements AutoCloseable {
    private final Dl4jModel model;
    private final InputLayout layout;
    private final Batches batches;
    private final Optional<ExampleShape> inputShape;
    private final KernelUse use;
    private final Programs programs;
    private INDArray kept;
    private DenseWeights beneath;
    private Batch asked;
    private DoubleSupplier lastLoss;
    private List<BitSet> held = List.of();
    private Regimen regimen = Regimen.PLAIN;

    Network(Dl4jModel model, Optional<ExampleShape> knownShape, KernelUse use) {
        this.model = model;
        this.use = use;
        this.lastLoss = model::score;
        this.layout = InputLayout.of(model);
        this.batches = new Batches(layout, outputs());
        this.inputShape =
                knownShape
                        .filter(shape -> layout.type(shape) != null)
                        .or(() -> layout.infer(model));
        this.programs = new Programs(model, layout, use);
    }

    /** The shape of one example, as far as it is known: a recurrent network takes any length. */
    public Optional<ExampleShape> inputShape() {
        return inputShape;
    }

    /** How many classes the network tells apart. */
    public int classes() {
        return outputs() == 1 ? 2 : outputs();
    }

    private int outputs() {
        List<Dl4jModel.Step> steps = model.steps();
        Dl4jModel.Step last = steps.get(steps.size() - 1);
        return LayerDescriber.unwrapped(last.configuration()) instanceof FeedForwardLayer f
                ? (int) f.getNOut()
                : 0;
    }

    /** The same network, knowing the shape of the examples it is for, where it did not yet. */
    public Network forExamples(ExampleShape shape) {
        return new Network(model, Optional.of(shape), use);
    }

    /**
     * Describes every layer. Costs and shapes are for {@link #inputShape()}; where that is not
     * known, shapes are empty and a layer counts as used once.
     */
    public NetworkSummary summary(String name) {
        List<Dl4jModel.Step> steps = model.steps();
        InputType input = inputShape.map(layout::type).orElse(null);
        List<InputType> types = input == null ? List.of() : model.activationTypes(input);
        List<LayerInfo> layers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            InputType out = i < types.size() ? types.get(i) : null;
            layers.add(
                    LayerDescriber.describe(steps.get(i), incoming(steps, types, input, i), out));
        }
        return new NetworkSummary(name, layers);
    }

    private static InputType incoming(
            List<Dl4jModel.Step> steps, List<InputType> types, InputType input, int index) {
        if (types.isEmpty()) {
            return null;
        }
        Dl4jModel.Step step = steps.get(index);
        InputType in = index == 0 ? input : types.get(index - 1);
        if (step.vertex() != null) {
            var inputs = step.vertex().getInputVertices();
            int before = inputs == null ? -1 : inputs[0].getVertexIndex();
            in = input;
            for (int i = 0; i < steps.size(); i++) {
                in = steps.get(i).vertex().getVertexIndex() == before ? types.get(i) : in;
            }
        }
        return step.preProcessor() == null ? in : step.preProcessor().getOutputType(in);
    }

    /** The weights of every prunable layer, in order, as views of the network's memory. */
    public List<LayerWeights> weights() {
        return weights(NativeArrays.buffer(model.parameters()), model.parameters());
    }

    private List<LayerWeights> weights(FloatPointer parameters, Object owner) {
        StepGraph graph = StepGraph.of(model);
        Set<Integer> answering = graph.answering();
        List<LayerWeights> all = new ArrayList<>();
        for (int i = 0; i < graph.steps().size(); i++) {
            if (graph.isPrunable(i)) {
                all.add(layer(graph, i, answering.contains(i), parameters, owner));
            }
        }
        return all;
    }

    private static LayerWeights layer(
            StepGraph graph, int index, boolean answers, FloatPointer parameters, Object owner) {
        Dl4jModel.Step step = graph.steps().get(index);
        List<WeightTensor> tensors =
                LayerDescriber.weightNames(step.configuration()).stream()
                        .map(name -> view(step, name, parameters, owner))
                        .toList();
        int count = answers ? 0 : UnitLayouts.count(step);
        LayerUnits units = new LayerUnits(count, graph.scales(index, count));
        return new LayerWeights(step.name(), tensors, meanSquaredBias(step), units);
    }

    /** Every parameter is a view of the flat ones, so one buffer serves all tensors. */
    private static WeightTensor view(
            Dl4jModel.Step step, String name, FloatPointer parameters, Object owner) {
        INDArray parameter = step.layer().getParam(name);
        List<Integer> shape = Arrays.stream(parameter.shape()).mapToObj(n -> (int) n).toList();
        return new WeightTensor(
                name,
                shape,
                parameter.ordering() == 'f',
                floats(parameter, parameters),
                owner,
                UnitLayouts.of(step, name));
    }

    private static FloatBuffer floats(INDArray parameter, FloatPointer parameters) {
        return new FloatPointer(parameters)
                .position(parameter.offset())
                .limit(parameter.offset() + parameter.length())
                .asBuffer();
    }

    private static double meanSquaredBias(Dl4jModel.Step step) {
        double squares = 0;
        long count = 0;
        for (String name : step.configuration().initializer().biasKeys(step.configuration())) {
            INDArray bias = step.layer().getParam(name);
            squares += bias.mul(bias).sumNumber().doubleValue();
            count += bias.length();
        }
        return count == 0 ? 0 : squares / count;
    }

    /**
     * Sets weights to zero and holds them there: after every later training step they are zero
     * again. What the optimizer remembers of them, and of those held before, is forgotten; what was
     * {@link #cover covered} and is not held shows again.
     *
     * @param pruned for each layer of {@link #weights()}, in order, the flat indices to hold
     */
    public void holdAtZero(List<BitSet> pruned) {
        if (beneath != null) {
            beneath.restore(model.parameters());
            forgetBeneath();
        }
        FloatBuffer before = keptValues();
        if (before != null) {
            UpdaterState.forget(model.updaterIfMade(), before);
        }
        mask(pruned);
        UpdaterState.forget(model.updaterIfMade(), keptValues());
        model.parameters().muli(kept);
    }

    /**
     * Masks weights: the network computes as if they were zero, while what is beneath goes on
     * learning by the gradients at the masked weights, so that it can come back (Guo 2016, arXiv
     * 1608.04493). Lasts until {@link #holdAtZero}.
     *
     * @param masked for each layer of {@link #weights()}, in order, the flat indices to mask
     */
    public void cover(List<BitSet> masked) {
        if (beneath == null) {
            beneath = new DenseWeights(model.parameters());
        }
        mask(masked);
        beneath.show(parameterValues(), keptValues());
    }

    /** The weights beneath the {@link #cover mask}; those of {@link #weights()} where none is. */
    public List<LayerWeights> weightsBeneath() {
        return beneath == null ? weights() : weights(beneath.parameters(), beneath);
    }

    private void mask(List<BitSet> pruned) {
        INDArray parameters = model.parameters();
        INDArray mask = Nd4j.ones(parameters.dataType(), parameters.shape());
        FloatPointer maskValues = NativeArrays.buffer(mask);
        int layer = 0;
        for (Dl4jModel.Step step : model.steps()) {
            List<INDArray> tensors = weightParameters(step);
            if (!tensors.isEmpty()) {
                clear(maskValues, tensors, pruned.get(layer++));
            }
        }
        NativeArrays.release(kept);
        kept = mask;
        held = copies(pruned);
    }

    private void release() {
        NativeArrays.release(kept);
        kept = null;
        held = List.of();
    }

    private void forgetBeneath() {
        if (beneath != null) {
            beneath.close();
            beneath = null;
        }
    }

    private FloatBuffer parameterValues() {
        return NativeArrays.pointer(model.parameters()).asBuffer();
    }

    private static void clear(FloatPointer mask, List<INDArray> tensors, BitSet pruned) {
        int begin = 0;
        for (INDArray tensor : tensors) {
            int end = begin + (int) tensor.length();
            for (int i = pruned.nextSetBit(begin);
                    i >= 0 && i < end;
                    i = pruned.nextSetBit(i + 1)) {
                mask.put(tensor.offset() + i - begin, 0f);
            }
            begin = end;
        }
    }

    static List<INDArray> weightParameters(Dl4jModel.Step step) {
        return step.layer() == null
                ? List.of()
                : LayerDescriber.weightNames(step.configuration()).stream()
                        .map(step.layer()::getParam)
                        .toList();
    }

    private static List<BitSet> copies(List<BitSet> sets) {
        return sets.stream().map(bits -> (BitSet) bits.clone()).toList();
    }

    /** Whether it is a plain stack of layers, the first of which is dense. */
    public boolean beginsDense() {
        return NarrowInput.isPossible(model);
    }

    /**
     * A network in memory of its own that takes fewer inputs and answers as this one does where the
     * others are 0; nothing is held at zero in it.
     *
     * @param kept the inputs that stay, from 0 and ascending, at least one
     * @throws IllegalArgumentException if this network does not {@link #beginsDense begin dense}
     */
    public Network withInputs(int[] kept) {
        if (!beginsDense()) {
            throw new IllegalArgumentException("No dense layer to cut inputs off");
        }
        return new Network(
                NarrowInput.of(model, kept),
                Optional.of(new ExampleShape.Vector(kept.length)),
                use);
    }

    /** What is held at zero: for each layer of {@link #weights()} a copy; empty if nothing is. */
    public List<BitSet> heldAtZero() {
        return copies(held);
    }

    /**
     * Checks that data fit the network.
     *
     * @throws UserError if the examples have another shape, or more classes than the network
     */
    public void check(Dataset data) {
        boolean sameSide =
                inputShape.isEmpty()
                        || layout.kind() != InputLayout.Kind.IMAGE
                        || inputShape.get().size() == data.shape().size();
        if (layout.type(data.shape()) == null || !sameSide) {
            throw new UserError(
                    ErrorCode.DATA_WIDTH, data.name(), data.shape().text(), inputText());
        }
        if (data.classNames().size() > classes()) {
            throw new UserError(
                    ErrorCode.DATA_LABELS, data.name(), data.classNames().size(), classes());
        }
    }

    private String inputText() {
        return inputShape.map(ExampleShape::text).orElse(layout.channels() + "×n");
    }

    /**
     * Runs the network.
     *
     * @param data examples that {@link #check fit}
     * @param from the first example
     * @param to one past the last
     * @return the probability of each class for each example, an example after the other
     */
    public float[] predict(Dataset data, int from, int to) {
        return programs.running(data.shape())
                .map(program -> run(program, data, from, to))
                .orElseGet(() -> runByDl4j(data, from, to));
    }

    /**
     * Measures from the next step on how long each operation of running and training takes; to be
     * called before the first step. Where DL4J runs the network nothing is measured.
     */
    public void measure(Profile profile) {
        programs.measure(profile);
    }

    /** Whether kernels run the network on examples of a shape, rather than DL4J. */
    boolean isCovered(ExampleShape shape) {
        return programs.running(shape).isPresent();
    }

    private float[] run(Program program, Dataset data, int from, int to) {
        int outputs = program.outputs();
        float[] answers = new float[(to - from) * outputs];
        int[] order = IntStream.range(from, to).toArray();
        int most = Math.min(order.length, program.capacity());
        boolean isRoom =
                asked != null && asked.shape().equals(data.shape()) && asked.capacity() >= most;
        if (isRoom) {
            asked.use(data);
        } else {
            closeAsked();
            asked = new Batch(data, layout, most);
        }
        for (int begin = 0; begin < order.length; begin += program.capacity()) {
            int end = Math.min(order.length, begin + program.capacity());
            asked.fill(order, begin, end);
            float[] some = program.forward(asked.features(), asked.size());
            System.arraycopy(some, 0, answers, begin * outputs, asked.size() * outputs);
        }
        return outputs == 1 ? bothClasses(answers) : answers;
    }

    private void closeAsked() {
        if (asked != null) {
            asked.close();
            asked = null;
        }
    }

    private float[] runByDl4j(Dataset data, int from, int to) {
        INDArray features = batches.features(data, IntStream.range(from, to).toArray());
        INDArray output = model.output(features);
        if (output.rank() != 2) {
            throw new UserError(
                    ErrorCode.MODEL_UNSUPPORTED, "", "an output for every step of a sequence");
        }
        float[] raw = (output.ordering() == 'c' ? output : output.dup('c')).data().asFloat();
        NativeArrays.release(features);
        return output.size(1) == 1 ? bothClasses(raw) : raw;
    }

    static float[] bothClasses(float[] second) {
        float[] both = new float[second.length * 2];
        for (int i = 0; i < second.length; i++) {
            both[2 * i] = 1 - second[i];
            both[2 * i + 1] = second[i];
        }
        return both;
    }

    /**
     * Trains from here on with this regularization, which no file of the network tells of. It ends
     * with {@link #endRegularization}.
     *
     * @param data what is to be trained on: says how frequent each class is
     * @param seed the same seed drops the same inputs
     */
    public void beginRegularization(Regularization how, Dataset data, long seed) {
        if (how.dropout() > 0) {
            Nd4j.getRandom().setSeed(seed);
        }
        use(Regimen.of(how, data, classes()));
    }

    /** Trains from here on without regularization, at the optimizer's own learning rate. */
    public void endRegularization() {
        use(Regimen.PLAIN);
    }

    /** Multiplies the optimizer's learning rate from here on. */
    public void scaleLearningRate(double factor) {
        regimen = regimen.withRateFactor(factor);
    }

    private void use(Regimen other) {
        regimen = other;
        programs.train(other);
    }

    /**
     * One training step on some examples; what is held at zero is zero again when this returns.
     *
     * @param data examples that {@link #check fit}
     * @param examples which of them, at least one
     */
    public void fit(Dataset data, int[] examples) {
        try (Batch batch = new Batch(data, layout, examples.length)) {
            batch.fill(examples, 0, examples.length);
            fit(batch);
        }
    }

    /**
     * One training step; what is held at zero is zero again when this returns.
     *
     * @param batch at least one example of data that {@link #check fit}
     * @throws UserError if classes have weights, only DL4J can train the network, and its loss
     *     knows no such weights
     */
    public void fit(Batch batch) {
        Optional<TrainingProgram> program = programs.training(batch.shape(), batch.size());
        if (program.isPresent()) {
            program.get().step(batch.features(), batch.labels(), regimen, heldValues());
            lastLoss = program.get().program()::loss;
        } else {
            fitByDl4j(batch);
            lastLoss = model::score;
        }
        if (beneath != null) {
            beneath.take(parameterValues(), keptValues());
        }
    }

    /** Beneath a cover every weight may move. */
    private FloatBuffer heldValues() {
        return beneath == null ? keptValues() : null;
    }

    private FloatBuffer keptValues() {
        return kept == null ? null : NativeArrays.pointer(kept).asBuffer();
    }

    private void fitByDl4j(Batch batch) {
        regimen.inConfiguration(
                model, () -> regimen.withRates(model, () -> batch.fitByDl4j(model, batches)));
        if (kept != null && beneath == null) {
            model.parameters().muli(kept);
        }
    }

    /**
     * Batches to {@link #fit(Batch) train on}, laid out ahead on another thread. To be closed
     * before the network.
     *
     * @param data examples that {@link #check fit}
     * @param batchSize how many examples a batch has, at least 1
     */
    public BatchQueue batches(Dataset data, int batchSize) {
        BatchQueue.Filling filling =
                programs.isTrainedByDl4j() ? this::fillForDl4j : Network::fillForKernels;
        return new BatchQueue(data, layout, batchSize, filling);
    }

    private void fillForDl4j(Batch batch, int[] examples) {
        batch.choose(examples);
        batch.layOutForDl4j(batches);
    }

    private static void fillForKernels(Batch batch, int[] examples) throws InterruptedException {
        batch.choose(examples);
        for (int i = 0; i < examples.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            batch.layOut(i);
        }
        batch.features().prepare(examples.length * batch.shape().size());
    }

    /** The mean loss of the last training step's examples. */
    public double lastLoss() {
        return lastLoss.getAsDouble();
    }

    /**
     * How the mean loss over some examples changes with each weight, without penalties; nothing is
     * moved. As in training, batches are normalised by their own mean and variance. Works on memory
     * that training uses too: to be asked of a {@link #copy}.
     *
     * @param data examples that {@link #check fit}
     * @param examples which of them, at least one
     * @param token asked between two layers whether to stop
     * @return for each layer of {@link #weights()}, in order, a value for each flat index
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<float[]> gradients(Dataset data, int[] examples, CancellationToken token) {
        try (Batch batch = new Batch(data, layout, examples.length)) {
            batch.fill(examples, 0, examples.length);
            Optional<TrainingProgram> program = programs.training(batch.shape(), batch.size());
            if (program.isPresent()) {
                compute(program.get().program(), batch, token);
                return WeightGradients.of(model, 1);
            }
            token.throwIfCancelled();
            batch.computeGradientsByDl4j(model, batches);
            return WeightGradients.of(model, 1f / examples.length);
        }
    }

    private static void compute(Program program, Batch batch, CancellationToken token) {
        program.show(batch.features(), batch.size());
        for (int kernel = 0; kernel < program.length(); kernel++) {
            token.throwIfCancelled();
            program.run(kernel);
        }
        program.backward(batch.labels(), null, token::throwIfCancelled);
    }

    /**
     * What tells the values that this network's units give for examples. To be closed before this
     * network is.
     *
     * @param data examples that {@link #check fit}
     */
    public UnitReader unitReader(Dataset data) {
        check(data);
        return new UnitReader(model, layout, batches, programs, data);
    }

    /** Tells the network that an epoch has ended; schedules of learning rates count them. */
    public void endEpoch() {
        model.setEpoch(model.epoch() + 1);
    }

    /** Remembers all parameters; to be closed before the network. */
    public ParameterCopy copyParameters() {
        return new ParameterCopy(model.parameters());
    }

    /** Goes back to parameters of this network; what is held at zero now stays zero. */
    public void restore(ParameterCopy remembered) {
        model.parameters().assign(remembered.values());
        if (kept != null) {
            model.parameters().muli(kept);
        }
    }

    /** A network with the same weights in memory of its own; nothing is held at zero in it. */
    public Network copy() {
        return new Network(model.copy(null), inputShape, use);
    }

    /** A copy that {@link #fit} moves as the optimizer says, from a fresh state. */
    public Network copyForTraining(Optimizer optimizer) {
        return new Network(model.copy(optimizer), inputShape, use);
    }

    /**
     * Takes over another network's parameters; nothing is held at zero any more.
     *
     * @param other a network of the same architecture
     */
    public void takeParametersFrom(Network other) {
        INDArray from = other.model.parameters();
        if (from.length() != model.parameters().length()) {
            throw new IllegalArgumentException("Networks of different architectures");
        }
        forgetBeneath();
        release();
        model.parameters().assign(from);
    }

    /** Lets the optimizer begin anew: velocities, moments and the count of steps are forgotten. */
    public void forgetMotion() {
        UpdaterState.forget(model.updaterIfMade());
        model.setIteration(0);
    }

    /**
     * A network with the weights that this one had before any training: drawn again from the seed
     * that its configuration keeps, as {@link Engine#build} and DL4J draw them.
     *
     * @throws UserError if the configuration does not tell how weights are drawn
     */
    public Network first() {
        return fresh(OptionalLong.empty());
    }

    /**
     * A network of the same architecture with other weights drawn at random.
     *
     * @param seed the same seed gives the same weights
     * @throws UserError if the configuration does not tell how weights are drawn
     */
    public Network redrawn(long seed) {
        return fresh(OptionalLong.of(seed));
    }

    private Network fresh(OptionalLong seed) {
        if (!Initializers.draw(model)) {
            throw new UserError(ErrorCode.FIRST_WEIGHTS_UNKNOWN);
        }
        return new Network(model.fresh(seed), inputShape, use);
    }

    /**
     * What tells the accuracy of this network with weights masked, again and again. It reads this
     * network's weights: it must be closed before this network is, and its accuracies are wrong
     * once this network was trained.
     *
     * @param sample the examples to be measured on
     * @throws UserError if they do not {@link #check fit}
     */
    public MaskedInference maskedInference(Dataset sample) {
        return maskedInference(sample, MaskedInference.BUDGET);
    }

    /** With so many bytes for keeping activations. */
    MaskedInference maskedInference(Dataset sample, long budget) {
        check(sample);
        return new MaskedInference(this, sample, programs.masked(sample, budget));
    }

    /** DL4J's configuration of this network. */
    public String configurationJson() {
        return model.configurationJson();
    }

    /** Whether this is DL4J's graph of layers rather than its plain stack. */
    public boolean isGraph() {
        return model instanceof GraphModel;
    }

    /** Writes all parameters in ND4J's format, as DL4J's own files have them. */
    public void writeParameters(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        Nd4j.write(model.parameters(), data);
        data.flush();
    }

    /** How many values in each layer are NaN or infinite; only layers that have some. */
    public List<NotFinite> notFinite() {
        List<NotFinite> found = new ArrayList<>();
        for (Dl4jModel.Step step : model.steps()) {
            long count = step.layer() == null ? 0 : notFinite(step.layer().params());
            if (count > 0) {
                found.add(new NotFinite(step.name(), count));
            }
        }
        return found;
    }

    private long notFinite(INDArray array) {
        if (array == null || array.isEmpty()) {
            return 0;
        }
        FloatBuffer values = floats(array, NativeArrays.buffer(model.parameters()));
        long count = 0;
        while (values.hasRemaining()) {
            count += Float.isFinite(values.get()) ? 0 : 1;
        }
        return count;
    }

    /**
     * A layer with values that are no numbers.
     *
     * @param layer its name
     * @param values how many
     */
    public record NotFinite(String layer, long values) {}

    /** Gives the memory back. Views of the weights must not be read afterwards. */
    @Override
    public void close() {
        release();
        forgetBeneath();
        closeAsked();
        programs.close();
        model.close();
    }
}
