package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.kernel.Profile;
import dev.secateur.model.network.ActivationFlow;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A live network: it can be run, trained, copied and written. Only the engine thread may call it,
 * except for the views that {@link #weights()} gave out, which any thread may read while the
 * network is not being trained.
 */
public final class Network implements AutoCloseable {
    private final Dl4jModel model;
    private final KernelUse use;
    private final ExpectedExamples expected;
    private final Computation computation;
    private final WeightViews views;
    private final WeightMask mask;
    private final Running running;
    private final Training training;

    Network(Dl4jModel model, Optional<ExampleShape> knownShape, KernelUse use) {
        this.model = model;
        this.use = use;
        this.expected = ExpectedExamples.of(model, knownShape);
        this.computation = Computation.of(model, expected.layout(), expected.outputs(), use);
        this.views = new WeightViews(model);
        this.mask = new WeightMask(model);
        this.running = new Running(computation);
        this.training = new Training(computation, mask);
    }

    /** The shape of one example, as far as it is known: a recurrent network takes any length. */
    public Optional<ExampleShape> inputShape() {
        return expected.shape();
    }

    /** How many classes the network tells apart. */
    public int classes() {
        return expected.classes();
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
        InputType input = inputShape().map(expected.layout()::type).orElse(null);
        return new NetworkSummary(
                name,
                new NetworkDescriber(model, input).layers(),
                StepGraph.sources(model.steps()));
    }

    /**
     * How many values each layer gives for an example of {@link #inputShape()}; empty where that is
     * not known.
     */
    public Optional<ActivationFlow> activationFlow() {
        return inputShape()
                .map(expected.layout()::type)
                .flatMap(input -> FlowReader.read(model, input));
    }

    /** The weights of every prunable layer, in order, as views of the network's memory. */
    public List<LayerWeights> weights() {
        return views.all();
    }

    /**
     * Sets weights to zero and holds them there: after every later training step they are zero
     * again. So are the biases of a recurrent unit that has no weights left, which would keep it
     * going. With batch normalization, the bias of any other unit that has no weights left stays as
     * it is. What the optimizer remembers of them, and of those held before, is forgotten; what was
     * {@link #cover covered} and is not held shows again.
     *
     * @param pruned for each layer of {@link #weights()}, in order, the flat indices to hold
     */
    public void holdAtZero(List<BitSet> pruned) {
        mask.hold(pruned);
    }

    /**
     * Sets the same to zero as {@link #holdAtZero}, once: what is trained moves away again. Takes
     * no memory.
     *
     * @param pruned for each layer of {@link #weights()}, in order, the flat indices
     */
    public void setToZero(List<BitSet> pruned) {
        FloatPointer values = NativeArrays.buffer(model.parameters());
        PrunedValues.visit(model, pruned, at -> values.put(at, 0f));
    }

    /**
     * Masks weights: the network computes as if they were zero, while what is beneath goes on
     * learning by the gradients at the masked weights, so that it can come back (Guo 2016, arXiv
     * 1608.04493). Lasts until {@link #holdAtZero}.
     *
     * @param masked for each layer of {@link #weights()}, in order, the flat indices to mask
     */
    public void cover(List<BitSet> masked) {
        mask.cover(masked);
    }

    /** The weights beneath the {@link #cover mask}; those of {@link #weights()} where none is. */
    public List<LayerWeights> weightsBeneath() {
        return mask.weightsBeneath(views);
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

    /**
     * What the network answers, as its last layer gives it: for sequences an answer for each step.
     *
     * @param data examples that {@link #check fit}, or numbers of the rows of an embedding
     * @param from the first example
     * @param to one past the last
     * @param token asked between some examples and others
     * @return an example after the other
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public float[] outputs(Dataset data, int from, int to, CancellationToken token) {
        boolean fits = expected.layout().type(data.shape()) != null;
        return fits && isCovered(data.shape())
                ? predict(data, from, to, token)
                : RawOutputs.of(computation, data, from, to);
    }

    /**
     * Which channels feed which. It reads this network's memory: to be looked at while the network
     * is neither trained nor closed.
     */
    public Topology topology() {
        return steps(model).topology();
    }

    private StepTopology steps(Dl4jModel of) {
        return TopologyReader.read(of, expected.layout(), inputShape());
    }

    /**
     * A smaller network in memory of its own, made of what is to stay of this one; nothing is held
     * at zero in it, and what the optimizer remembers is forgotten.
     *
     * @param plan for this network's {@link #topology}
     */
    public Network rebuilt(Rebuild plan) {
        Dl4jModel smaller = new Rebuilder(model, steps(model), plan).build(this::steps);
        return new Network(smaller, inputShape(), use);
    }

    /** The names of the dense layers whose weights can be replaced by factors. */
    public List<String> factorable() {
        return FactoredModel.possible(model);
    }

    /**
     * A network in memory of its own in which two smaller steps do the work of a dense layer's
     * weights. They are layers of their own, called as the layer with {@code -inner} and {@code
     * -outer} added; the layer itself adds its biases and has a weight of 1 for each unit. Nothing
     * is held at zero.
     *
     * @param layer one of {@link #factorable()}
     * @param factors that fit its weights
     */
    public Network withFactors(String layer, DenseFactors factors) {
        return new Network(FactoredModel.of(model, layer, factors), inputShape(), use);
    }

    /**
     * Sets all weights; what is held at zero must be zero among them.
     *
     * @param values for each layer of {@link #weights()}, in order, its weights by flat index
     */
    public void setWeights(List<float[]> values) {
        new ParameterAccess(model).setWeights(values);
    }

    /** A copy of all parameters that are not among {@link #weights()}, such as biases. */
    public FloatBuffer otherParameters() {
        return new ParameterAccess(model).others(weights());
    }

    /** What is held at zero: for each layer of {@link #weights()} a copy; empty if nothing is. */
    public List<BitSet> heldAtZero() {
        return mask.masked();
    }

    /**
     * Checks that data fit the network.
     *
     * @throws UserError if the examples have another shape, or more classes than the network
     */
    public void check(Dataset data) {
        expected.check(data);
    }

    /**
     * Runs the network as {@link #predict(Dataset, int, int, CancellationToken)} does, to the end.
     */
    public float[] predict(Dataset data, int from, int to) {
        return predict(data, from, to, new CancellationToken());
    }

    /**
     * Runs the network.
     *
     * @param data examples that {@link #check fit}
     * @param from the first example
     * @param to one past the last
     * @param token asked now and then whether to stop
     * @return the probability of each class for each example, an example after the other
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public float[] predict(Dataset data, int from, int to, CancellationToken token) {
        return running.predict(data, from, to, token);
    }

    /**
     * Measures from the next step on how long each operation of running and training takes; to be
     * called before the first step. Where DL4J runs the network nothing is measured.
     */
    public void measure(Profile profile) {
        computation.programs().measure(profile);
    }

    /** Whether kernels run the network on examples of a shape, rather than DL4J. */
    boolean isCovered(ExampleShape shape) {
        return computation.programs().running(shape).isPresent();
    }

    /**
     * Trains from here on with this regularization, which no file of the network tells of. It ends
     * with {@link #endRegularization}.
     *
     * @param data what is to be trained on: says how frequent each class is
     * @param seed the same seed drops the same inputs
     */
    public void beginRegularization(Regularization how, Dataset data, long seed) {
        training.begin(how, data, classes(), seed);
    }

    /** Trains from here on without regularization, at the optimizer's own learning rate. */
    public void endRegularization() {
        training.end();
    }

    /** Multiplies the optimizer's learning rate from here on. */
    public void scaleLearningRate(double factor) {
        training.scaleLearningRate(factor);
    }

    /**
     * One training step on some examples; what is held at zero is zero again when this returns.
     *
     * @param data examples that {@link #check fit}
     * @param examples which of them, at least one
     */
    public void fit(Dataset data, int[] examples) {
        try (Batch batch = new Batch(data, expected.layout(), examples.length)) {
            batch.fill(examples, 0, examples.length);
            fit(batch);
        }
    }

    /** One training step as {@link #fit(Batch, CancellationToken)} does it, to the end. */
    public void fit(Batch batch) {
        fit(batch, new CancellationToken());
    }

    /**
     * One training step; what is held at zero is zero again when this returns.
     *
     * @param batch at least one example of data that {@link #check fit}
     * @param token asked now and then whether to stop; DL4J, where it trains, cannot be stopped
     *     within a step
     * @throws UserError if classes have weights, only DL4J can train the network, and its loss
     *     knows no such weights
     * @throws java.util.concurrent.CancellationException when asked to stop; then nothing has moved
     */
    public void fit(Batch batch, CancellationToken token) {
        training.fit(batch, token);
    }

    /**
     * Batches to {@link #fit(Batch) train on}, laid out ahead on another thread. To be closed
     * before the network.
     *
     * @param data examples that {@link #check fit}
     * @param batchSize how many examples a batch has, at least 1
     */
    public BatchQueue batches(Dataset data, int batchSize) {
        return training.batches(data, batchSize);
    }

    /** The mean loss of the last training step's examples. */
    public double lastLoss() {
        return training.lastLoss();
    }

    /**
     * How the mean loss over some examples changes with each weight, without penalties; nothing is
     * moved. As in training, batches are normalised by their own mean and variance; unlike there,
     * nothing is dropped, so that the same examples give the same. Works on memory that training
     * uses too: to be asked of a {@link #copy}.
     *
     * @param data examples that {@link #check fit}
     * @param examples which of them, at least one
     * @param token asked now and then whether to stop
     * @return for each layer of {@link #weights()}, in order, a value for each flat index
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<float[]> gradients(Dataset data, int[] examples, CancellationToken token) {
        return new WeightGradients(computation).of(data, examples, token);
    }

    /**
     * What tells the values that this network's units give for examples. To be closed before this
     * network is.
     *
     * @param data examples that {@link #check fit}
     */
    public UnitReader unitReader(Dataset data) {
        check(data);
        return new UnitReader(computation, data);
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
        mask.takeParameters();
    }

    /** A network with the same weights in memory of its own; nothing is held at zero in it. */
    public Network copy() {
        return new Network(model.copy(null), inputShape(), use);
    }

    /** A copy that {@link #fit} moves as the optimizer says, from a fresh state. */
    public Network copyForTraining(Optimizer optimizer) {
        return new Network(model.copy(optimizer), inputShape(), use);
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
        mask.forget();
        model.parameters().assign(from);
    }

    /** Lets the optimizer begin anew: velocities, moments and the count of steps are forgotten. */
    public void forgetMotion() {
        training.forgetMotion();
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
        return new Network(model.fresh(seed), inputShape(), use);
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
        return new MaskedInference(this, sample, computation.programs().masked(sample, budget));
    }

    /** DL4J's configuration of this network. */
    public String configurationJson() {
        return model.configurationJson();
    }

    /** Writes all parameters in ND4J's format, as DL4J's own files have them. */
    public void writeParameters(OutputStream out) throws IOException {
        // ND4J hands over number by number, and whoever compresses would start anew for each.
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        Nd4j.write(model.parameters(), data);
        data.flush();
    }

    /**
     * Writes all that training changes: parameters, what the optimizer remembers, how many steps
     * and epochs there were, and what is {@link #cover covered}.
     *
     * @throws IOException if the target takes no more
     */
    public void writeTrainingState(OutputStream out) throws IOException {
        TrainingState.write(model, mask, out);
    }

    /**
     * Takes over what {@link #writeTrainingState} wrote of a network of the same architecture; what
     * is held at zero now stays zero, unless the other one's weights were {@link #cover covered}:
     * then this one's are so too.
     *
     * @throws IOException if there is too little, or it is of another network
     */
    public void readTrainingState(InputStream in) throws IOException {
        TrainingState.read(model, mask, in);
    }

    /** How many values in each layer are NaN or infinite; only layers that have some. */
    public List<NotFinite> notFinite() {
        return views.notFinite();
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
        mask.close();
        running.close();
        computation.programs().close();
        model.close();
    }
}
