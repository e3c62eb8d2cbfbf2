package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;

/** How much DL4J is given to do at once: it does not stop before it is done. */
final class Dl4jPace {
    /** About a tenth of a second of DL4J's convolutions on one thread. */
    private static final long MACS = 150_000_000;

    /** Going back takes twice as much as running. */
    private static final int BACK_AND_FORTH = 3;

    private final Dl4jModel model;
    private final InputLayout layout;
    private ExampleShape shape;
    private long macs;

    Dl4jPace(Dl4jModel model, InputLayout layout) {
        this.model = model;
        this.layout = layout;
    }

    /** How many examples to run at once, at least 1. */
    int examples(ExampleShape of) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, MACS / macs(of)));
    }

    /** How many examples to compute gradients of at once, at least 1. */
    int examplesBack(ExampleShape of) {
        return Math.max(1, examples(of) / BACK_AND_FORTH);
    }

    private long macs(ExampleShape of) {
        if (!of.equals(shape)) {
            macs = Math.max(1, new NetworkDescriber(model, layout.type(of)).macs());
            shape = of;
        }
        return macs;
    }
}
