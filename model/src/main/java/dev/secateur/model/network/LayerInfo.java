package dev.secateur.model.network;

/**
 * One layer as a person reads it.
 *
 * @param name the layer's name, unique in its network
 * @param type what it does
 * @param shape what goes in and what comes out for one example, for example {@code 784 → 300}
 * @param kernel what a filter covers, for example {@code 5×5}; empty where there is none
 * @param parameters all of its parameters, trainable or not
 * @param weights its prunable weights: kernels and recurrent kernels, not biases or normalisation
 * @param macs multiply-accumulates for one example with no weight pruned
 */
public record LayerInfo(
        String name,
        LayerType type,
        String shape,
        String kernel,
        long parameters,
        long weights,
        long macs) {
    /** Whether there is anything in it to prune. */
    public boolean isPrunable() {
        return weights > 0;
    }
}
