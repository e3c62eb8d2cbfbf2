package dev.secateur.model.engine;

/**
 * A network and the two ways to compute with it: by kernels and, where these do not cover it, by
 * DL4J.
 *
 * @param model the network
 * @param layout how it wants one example
 * @param batches lays examples out for DL4J
 * @param pace how much DL4J does at once
 * @param programs what is compiled for kernels; to be closed before the network
 */
record Computation(
        Dl4jModel model, InputLayout layout, Batches batches, Dl4jPace pace, Programs programs) {
    /**
     * A computation of which nothing is compiled yet.
     *
     * @param outputs how many the network has
     */
    static Computation of(Dl4jModel model, InputLayout layout, int outputs, KernelUse use) {
        return new Computation(
                model,
                layout,
                new Batches(layout, outputs),
                new Dl4jPace(model, layout),
                new Programs(model, layout, use));
    }
}
