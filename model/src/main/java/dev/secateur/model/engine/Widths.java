package dev.secateur.model.engine;

import dev.secateur.model.topology.Node;
import dev.secateur.model.topology.Operation;
import dev.secateur.model.topology.Rebuild;
import java.util.OptionalInt;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.Bidirectional;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;

/** The widths that the layers of a smaller network have. */
final class Widths {
    private final StepTopology topology;
    private final Rebuild plan;

    Widths(StepTopology topology, Rebuild plan) {
        this.topology = topology;
        this.plan = plan;
    }

    /** Sets the widths of a step's layer. */
    void set(Layer conf, int step) {
        OptionalInt weighted = topology.weighted(step);
        if (weighted.isPresent()) {
            Node node = topology.topology().node(weighted.getAsInt());
            boolean countsInputs = !(node.operation() instanceof Operation.Embedding);
            set(conf, countsInputs ? kept(node.source()) : -1, kept(weighted.getAsInt()));
        }
    }

    private int kept(int node) {
        return plan.kept().get(node).cardinality();
    }

    private static void set(Layer conf, int inputs, int outputs) {
        if (conf instanceof BaseWrapperLayer wrapper) {
            set(wrapper.getUnderlying(), inputs, outputs);
        } else if (conf instanceof Bidirectional both) {
            set(both.getFwd(), inputs, outputs);
            set(both.getBwd(), inputs, outputs);
        } else if (conf instanceof FeedForwardLayer layer) {
            layer.setNIn(inputs < 0 ? layer.getNIn() : inputs);
            layer.setNOut(outputs);
        }
    }

    /** What lays the inputs of a step's layer out, for the channels that stay. */
    InputPreProcessor resized(InputPreProcessor processor, int step) {
        return topology.layout(step)
                .map(node -> LayoutNodes.resized(processor, channels(node)))
                .orElse(processor);
    }

    private int channels(Node node) {
        return node.operation() instanceof Operation.Flattening
                ? kept(node.source())
                : kept(topology.topology().nodes().indexOf(node));
    }
}
