package dev.secateur.model.engine;

import dev.secateur.model.topology.Connections;
import dev.secateur.model.topology.Operation;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.params.BidirectionalParamInitializer;

/** What DL4J's recurrent layers do to channels. */
final class RecurrentNodes {
    private static final int GATES = 4;
    private static final int PEEPHOLES = 3;
    private static final String GRAVES = "GravesLSTM";

    private final NodeList nodes;
    private final ParameterViews views;

    RecurrentNodes(NodeList nodes, ParameterViews views) {
        this.nodes = nodes;
        this.views = views;
    }

    /**
     * Adds what a layer does.
     *
     * @param from the node that it reads
     * @return the node that gives what comes out; empty where the layer is no recurrent one that is
     *     understood
     */
    Optional<Integer> add(Layer conf, int from) {
        if (conf.getClass() == LastTimeStep.class) {
            Layer wrapped = ((LastTimeStep) conf).getUnderlying();
            return add(wrapped, from).map(at -> nodes.follow(Operation.Passing.PLAIN, at));
        } else if (conf.getClass() == Bidirectional.class) {
            return both((Bidirectional) conf, from);
        }
        return one(conf, from, views);
    }

    private Optional<Integer> one(Layer conf, int from, ParameterViews of) {
        boolean isLstm = conf.getClass() == LSTM.class || isGraves(conf);
        boolean isSimple = conf.getClass() == SimpleRnn.class && !((SimpleRnn) conf).hasLayerNorm();
        if (!isLstm && !isSimple) {
            return Optional.empty();
        }
        BaseRecurrentLayer layer = (BaseRecurrentLayer) conf;
        Optional<Operation.Function> function = Functions.of(layer.getActivationFn());
        if (function.isEmpty() || nodes.channels(from) != layer.getNIn()) {
            return Optional.empty();
        }
        int units = (int) layer.getNOut();
        int gates = isLstm ? GATES : 1;
        List<Connections> own =
                isGraves(conf) ? List.of(of.peepholes(units, gates, PEEPHOLES)) : List.of();
        var recurrent =
                new Operation.Recurrent(
                        of.gated("W", units, gates),
                        of.gated("RW", units, gates),
                        of.gatedBias(units, gates),
                        own,
                        isLstm ? Operation.Cell.LSTM : Operation.Cell.SIMPLE,
                        function.get());
        return Optional.of(nodes.add(recurrent, units, List.of(from)));
    }

    /** By its name, because it is deprecated and networks are still made of it. */
    private static boolean isGraves(Layer conf) {
        return conf.getClass().getSimpleName().equals(GRAVES);
    }

    private Optional<Integer> both(Bidirectional conf, int from) {
        ParameterViews first = views.prefixed(BidirectionalParamInitializer.FORWARD_PREFIX);
        ParameterViews second = views.prefixed(BidirectionalParamInitializer.BACKWARD_PREFIX);
        Optional<Integer> forward = one(conf.getFwd(), from, first);
        if (forward.isEmpty()) {
            return Optional.empty();
        }
        int backward = one(conf.getBwd(), from, second).orElseThrow();
        List<Integer> read = List.of(forward.get(), backward);
        nodes.twins(read.get(0), read.get(1));
        int units = nodes.channels(backward);
        return Optional.of(
                switch (conf.getMode()) {
                    case CONCAT -> nodes.add(new Operation.Concatenation(), 2 * units, read);
                    case ADD -> combined(Operation.Combination.Kind.ADD, read);
                    case MUL -> combined(Operation.Combination.Kind.MULTIPLY, read);
                    case AVERAGE -> combined(Operation.Combination.Kind.AVERAGE, read);
                });
    }

    private int combined(Operation.Combination.Kind kind, List<Integer> read) {
        return nodes.add(new Operation.Combination(kind), nodes.channels(read.get(0)), read);
    }
}
