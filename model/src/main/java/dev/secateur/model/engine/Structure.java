package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.topology.Rebuild;
import dev.secateur.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/**
 * How a network is built, and networks in memory of their own that are built otherwise of what it
 * has; nothing is held at zero in them.
 */
public final class Structure {
    private final Dl4jModel model;
    private final ExpectedExamples expected;
    private final KernelUse use;

    Structure(Dl4jModel model, ExpectedExamples expected, KernelUse use) {
        this.model = model;
        this.expected = expected;
        this.use = use;
    }

    /**
     * Which channels feed which. It reads the network's memory: to be looked at while the network
     * is neither trained nor closed.
     */
    public Topology topology() {
        return steps(model).topology();
    }

    private StepTopology steps(Dl4jModel of) {
        return TopologyReader.read(of, expected.layout(), expected.shape());
    }

    /**
     * A smaller network, made of what is to stay of this one; what the optimizer remembers is
     * forgotten.
     *
     * @param plan for this network's {@link #topology}
     */
    public Network rebuilt(Rebuild plan) {
        Dl4jModel smaller = new Rebuilder(model, steps(model), plan).build(this::steps);
        return new Network(smaller, expected.shape(), use);
    }

    /** Whether it is a plain stack of layers, the first of which is dense. */
    public boolean beginsDense() {
        return NarrowInput.isPossible(model);
    }

    /**
     * A network that takes fewer inputs and answers as this one does where the others are 0.
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

    /** The names of the dense layers whose weights can be replaced by factors. */
    public List<String> factorable() {
        return FactoredModel.possible(model);
    }

    /**
     * A network in which two smaller steps do the work of a dense layer's weights. They are layers
     * of their own, called as the layer with {@code -inner} and {@code -outer} added; the layer
     * itself adds its biases and has a weight of 1 for each unit.
     *
     * @param layer one of {@link #factorable()}
     * @param factors that fit its weights
     */
    public Network withFactors(String layer, DenseFactors factors) {
        return new Network(FactoredModel.of(model, layer, factors), expected.shape(), use);
    }
}
