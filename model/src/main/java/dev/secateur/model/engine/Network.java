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
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * A live network: it can be run, trained, copied and written. Only the engine thread may call it,
 * except for the views that {@link #weights()} gave out, which any thread may read while the
 * network is not being trained.
 */
public final class Network implements AutoCloseable {
    private final Dl4jModel model;
    private final KernelUse use;
    private final ExpectedExamples expected;
    private final Structure structure;
    private final Computation computation;
    private final WeightViews views;
    private final WeightMask mask;
    private final Parameters parameters;
    private final Running running;
    private final Training training;

    Network(Dl4jModel model, Optional<ExampleShape> knownShape, KernelUse use) {
        this.model = model;
        this.use = use;
        this.expected = ExpectedExamples.of(model, knownShape);
        this.structure = new Structure(model, expected, use);
        this.computation = Computation.of(model, expected.layout(), expected.outputs(), use);
        this.views = new WeightViews(model);
        this.mask = new WeightMask(model, views);
        this.parameters = new Parameters(model, views, mask);
        this.running = new Running(computation);
        this.training = new Training(computation, mask, expected.classes());
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

    /** How it is built, and could be built otherwise. */
    public Structure structure() {
        return structure;
    }

    /** Its parameters. */
    public Parameters parameters() {
        return parameters;
    }

    /** What is zero and stays so. */
    public WeightMask mask() {
        return mask;
    }

    /** What trains it. */
    public Training training() {
        return training;
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
     * {@link WeightMask#cover covered} and is not held shows again.
     *
     * @param pruned for each layer of {@link #weights()}, in order, the flat indices to hold
     */
    public void holdAtZero(List<BitSet> pruned) {
        mask.hold(pruned);
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
     * One training step on some examples; what is held at zero is zero again when this returns.
     *
     * @param data examples that {@link #check fit}
     * @param examples which of them, at least one
     */
    public void fit(Dataset data, int[] examples) {
        try (Batch batch = new Batch(data, expected.layout(), examples.length)) {
            batch.fill(examples, 0, examples.length);
            training.fit(batch);
        }
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

    /** A network with the same weights in memory of its own; nothing is held at zero in it. */
    public Network copy() {
        return new Network(model.copy(null), inputShape(), use);
    }

    /** A copy that training moves as the optimizer says, from a fresh state. */
    public Network copyForTraining(Optimizer optimizer) {
        return new Network(model.copy(optimizer), inputShape(), use);
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
        mask.forget();
        running.close();
        computation.programs().close();
        model.close();
    }
}
