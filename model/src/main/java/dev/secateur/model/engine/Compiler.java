package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.AdditionKernel;
import dev.secateur.model.kernel.BranchKernel;
import dev.secateur.model.kernel.ConcatenationKernel;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.LossKernel;
import dev.secateur.model.kernel.Program;
import dev.secateur.model.kernel.TransposeKernel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.ComposableInputPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.impl.ElementWiseVertex;
import org.deeplearning4j.nn.graph.vertex.impl.MergeVertex;

/** Compiles a network to a {@link Program}. */
final class Compiler {
    private final Dl4jModel model;
    private final InputLayout layout;
    private final Assembly program;
    private final LayerCompiler layers;
    private final Map<Integer, Deque<Activations>> waiting = new HashMap<>();
    private final Map<Integer, InputType> types = new HashMap<>();
    private final List<Integer> prunable = new ArrayList<>();
    private final Map<Integer, Activations> outputs = new HashMap<>();

    Compiler(Dl4jModel model, InputLayout layout, LayerKernels make) {
        this.model = model;
        this.layout = layout;
        this.program = new Assembly(make, new ArrayList<>());
        this.layers = new LayerCompiler(program);
    }

    /**
     * Compiles the network for examples of a shape.
     *
     * @throws NotCovered if it has something that the kernels do not do
     */
    Program compile(ExampleShape shape) throws NotCovered {
        Activations input = Activations.forward(extent(shape), capacity());
        List<Dl4jModel.Step> steps = model.steps();
        List<InputType> given = model.activationTypes(layout.type(shape));
        List<List<Integer>> sources = StepGraph.sources(steps);
        give(-1, input, layout.type(shape), readers(sources, -1));
        for (int i = 0; i < steps.size() - 1; i++) {
            Activations out = step(steps.get(i), sources.get(i));
            outputs.put(i, out);
            give(i, out, given.get(i), readers(sources, i));
        }
        return finish(input, steps.get(steps.size() - 1), sources.get(steps.size() - 1));
    }

    /** For each prunable layer, in order, the first of its kernels in the compiled program. */
    List<Integer> prunable() {
        return List.copyOf(prunable);
    }

    /** What each step but the last gives, by the step's place. */
    Map<Integer, Activations> outputs() {
        return Map.copyOf(outputs);
    }

    private int capacity() {
        return program.make().capacity();
    }

    private void note(Dl4jModel.Step step) {
        if (!LayerDescriber.weightNames(step.configuration()).isEmpty()) {
            prunable.add(program.steps().size());
        }
    }

    private Program finish(Activations input, Dl4jModel.Step last, List<Integer> sources)
            throws NotCovered {
        if (last.layer() == null) {
            throw new NotCovered("a vertex as the last step");
        }
        Activations in = prepared(last.preProcessor(), waiting.get(sources.get(0)).poll());
        LossKernel.Loss function = Losses.of(last.configuration());
        note(last);
        Activations sums = layers.lastSums(last, in);
        Activations answers = Activations.forward(sums.extent(), capacity());
        LossKernel loss = new LossKernel(sums, answers, function);
        program.add(loss, answers);
        return new Program(capacity(), input, program.steps(), loss);
    }

    private Extent extent(ExampleShape shape) {
        if (layout.kind() == InputLayout.Kind.IMAGE && shape instanceof ExampleShape.Image image) {
            return new Extent(image.height(), image.width(), image.channels());
        } else if (layout.kind() == InputLayout.Kind.SEQUENCE
                && shape instanceof ExampleShape.Sequence sequence) {
            return Extent.sequence(sequence.steps(), sequence.features());
        }
        return Extent.vector(shape.size());
    }

    private static int readers(List<List<Integer>> sources, int step) {
        return (int) sources.stream().flatMap(List::stream).filter(s -> s == step).count();
    }

    /** Lays out what a step gives, once for each reader. */
    private void give(int step, Activations out, InputType type, int readers) {
        types.put(step, type);
        Deque<Activations> copies = new ArrayDeque<>();
        if (readers <= 1) {
            copies.add(out);
        } else {
            for (int i = 0; i < readers; i++) {
                copies.add(out.branch());
            }
            program.add(new BranchKernel(out, List.copyOf(copies)), out);
        }
        waiting.put(step, copies);
    }

    private Activations step(Dl4jModel.Step step, List<Integer> sources) throws NotCovered {
        List<Activations> inputs = new ArrayList<>();
        for (int source : sources) {
            inputs.add(waiting.get(source).poll());
        }
        if (step.layer() != null) {
            InputType type = types.get(sources.get(0));
            InputPreProcessor before = step.preProcessor();
            InputType prepared = before == null ? type : before.getOutputType(type);
            Activations in = prepared(before, inputs.get(0));
            note(step);
            return layers.compile(step, in, prepared);
        }
        return vertex(step.vertex(), inputs, types.get(sources.get(0)));
    }

    private Activations vertex(GraphVertex vertex, List<Activations> inputs, InputType type)
            throws NotCovered {
        Extent first = inputs.get(0).extent();
        if (vertex.getClass() == ElementWiseVertex.class && adds(vertex)) {
            Activations out = program.room(first);
            return program.add(new AdditionKernel(inputs, out), out);
        } else if (vertex.getClass() == MergeVertex.class && mergesChannels(vertex, type)) {
            int channels = inputs.stream().mapToInt(in -> in.extent().channels()).sum();
            Activations out = program.room(new Extent(first.height(), first.width(), channels));
            return program.add(new ConcatenationKernel(inputs, out), out);
        }
        throw new NotCovered(vertex.getClass().getSimpleName());
    }

    private org.deeplearning4j.nn.conf.graph.GraphVertex configuration(GraphVertex vertex) {
        return ((GraphModel) model)
                .network()
                .getConfiguration()
                .getVertices()
                .get(vertex.getVertexName());
    }

    private boolean mergesChannels(GraphVertex vertex, InputType type) {
        int channels = 1;
        if (type instanceof InputType.InputTypeConvolutional image) {
            channels = image.getFormat() == CNN2DFormat.NHWC ? 3 : 1;
        } else if (type instanceof InputType.InputTypeRecurrent sequence) {
            channels = sequence.getFormat() == RNNFormat.NWC ? 2 : 1;
        }
        return configuration(vertex) instanceof org.deeplearning4j.nn.conf.graph.MergeVertex merge
                && merge.getMergeAxis() == channels;
    }

    private boolean adds(GraphVertex vertex) {
        return configuration(vertex)
                        instanceof org.deeplearning4j.nn.conf.graph.ElementWiseVertex elementWise
                && elementWise.getOp() == org.deeplearning4j.nn.conf.graph.ElementWiseVertex.Op.Add;
    }

    /** What a preprocessor makes of an input. */
    private Activations prepared(InputPreProcessor processor, Activations in) throws NotCovered {
        boolean isVector = in.extent().places() == 1;
        if (processor == null || (isVector && processor instanceof RnnToFeedForwardPreProcessor)) {
            return in;
        } else if (processor instanceof ComposableInputPreProcessor several) {
            Activations through = in;
            for (InputPreProcessor next : several.getInputPreProcessors()) {
                through = prepared(next, through);
            }
            return through;
        } else if (processor instanceof CnnToFeedForwardPreProcessor flatten) {
            Extent image = in.extent();
            Extent vector = Extent.vector(image.size());
            boolean keepsOrder =
                    flatten.getFormat() == CNN2DFormat.NHWC
                            || image.channels() == 1
                            || image.places() == 1;
            return keepsOrder
                    ? in.as(vector)
                    : turned(in, vector, image.places(), image.channels());
        } else if (processor.getClass() == FeedForwardToCnnPreProcessor.class) {
            var unflatten = (FeedForwardToCnnPreProcessor) processor;
            Extent image =
                    new Extent(
                            (int) unflatten.getInputHeight(),
                            (int) unflatten.getInputWidth(),
                            (int) unflatten.getNumChannels());
            return image.channels() == 1
                    ? in.as(image)
                    : turned(in, image, image.channels(), image.places());
        }
        throw new NotCovered(processor.getClass().getSimpleName());
    }

    private Activations turned(Activations in, Extent extent, int rows, int columns) {
        Activations out = program.room(extent);
        return program.add(new TransposeKernel(in, out, rows, columns), out);
    }
}
