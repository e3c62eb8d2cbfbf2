package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.kernel.Activations;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tells the values that a network's units give for examples; {@link Network#unitReader} makes it. A
 * unit's values are taken behind the batch normalisation and the activation function that follow
 * its layer, if nothing else reads what lies between. Only the engine thread may use and close it.
 */
public final class UnitReader implements AutoCloseable {
    private static final int BATCH = 32;

    private final Computation by;
    private final Dataset data;
    private final List<Integer> watched;
    private final Set<Integer> answering;
    private final List<Integer> prunable;
    private final Optional<Programs.WatchedProgram> program;
    private final Batch batch;

    UnitReader(Computation by, Dataset data) {
        this.by = by;
        this.data = data;
        StepGraph graph = StepGraph.of(by.model());
        this.answering = graph.answering();
        this.prunable =
                IntStream.range(0, graph.steps().size()).filter(graph::isPrunable).boxed().toList();
        this.watched =
                prunable.stream().filter(i -> !answering.contains(i)).map(graph::complete).toList();
        this.program = by.programs().watched(data.shape(), watched);
        this.batch = new Batch(data, by.layout(), capacity());
    }

    /**
     * What the units of one layer gave.
     *
     * @param values {@code [examples × places][units]}, a place after the other: places are those
     *     of an image or the steps of a sequence, one for a vector; written again by the next
     *     reading
     * @param units how many units; 0 for the layer that answers
     */
    public record UnitValues(FloatBuffer values, int units) {
        private static final UnitValues NONE = new UnitValues(FloatBuffer.allocate(0), 0);
    }

    /** The most examples of one reading. */
    public int capacity() {
        return program.map(p -> p.program().capacity())
                .orElseGet(() -> Math.min(BATCH, by.pace().examples(data.shape())));
    }

    /**
     * Runs some examples.
     *
     * @param from the first
     * @param to one past the last, at most {@link #capacity()} of them
     * @param token asked now and then whether to stop
     * @return one for each layer of {@link Network#weights()}, in order
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<UnitValues> read(int from, int to, CancellationToken token) {
        token.throwIfCancelled();
        List<UnitValues> given =
                program.isPresent()
                        ? byKernels(program.get(), from, to, token)
                        : byDl4j(IntStream.range(from, to).toArray());
        List<UnitValues> all = new ArrayList<>();
        int next = 0;
        for (int layer : prunable) {
            all.add(answering.contains(layer) ? UnitValues.NONE : given.get(next++));
        }
        return all;
    }

    private List<UnitValues> byKernels(
            Programs.WatchedProgram from, int begin, int end, CancellationToken token) {
        batch.fill(IntStream.range(begin, end).toArray(), 0, end - begin);
        from.program().forward(batch.features(), batch.size(), token::throwIfCancelled);
        return from.outputs().stream().map(out -> values(out, end - begin)).toList();
    }

    private static UnitValues values(Activations out, int examples) {
        int length = examples * out.extent().size();
        FloatBuffer values = FloatBuffer.wrap(out.values().array(), 0, length);
        return new UnitValues(values, out.extent().channels());
    }

    private List<UnitValues> byDl4j(int[] examples) {
        INDArray features = by.batches().features(data, examples);
        List<INDArray> all = by.model().activations(features);
        List<InputType> types = by.model().activationTypes(by.layout().type(data.shape()));
        List<UnitValues> given = new ArrayList<>();
        for (int step : watched) {
            given.add(values(all.get(step), types.get(step)));
        }
        NativeArrays.release(features);
        return given;
    }

    private static UnitValues values(INDArray output, InputType type) {
        INDArray last = output;
        if (output.rank() == 4
                && !(type instanceof InputType.InputTypeConvolutional image
                        && image.getFormat() == CNN2DFormat.NHWC)) {
            last = output.permute(0, 2, 3, 1);
        } else if (output.rank() == 3
                && !(type instanceof InputType.InputTypeRecurrent sequence
                        && sequence.getFormat() == RNNFormat.NWC)) {
            last = output.permute(0, 2, 1);
        }
        int units = (int) last.size(last.rank() - 1);
        return new UnitValues(FloatBuffer.wrap(last.dup('c').data().asFloat()), units);
    }

    @Override
    public void close() {
        program.ifPresent(p -> p.program().close());
        batch.close();
    }
}
