package dev.secateur.model.engine;

import dev.secateur.model.data.ExampleShape;

/** How much DL4J is given to do at once: it does not stop before it is done. */
final class Dl4jPace {
    /** About a tenth of a second of DL4J's convolutions on one thread. */
    private static final long MACS = 150_000_000;

    private Dl4jPace() {}

    /** How many examples to run at once, at least 1. */
    static int examples(Computation by, ExampleShape shape) {
        long macs = new NetworkDescriber(by.model(), by.layout().type(shape)).macs();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, MACS / Math.max(1, macs)));
    }
}
