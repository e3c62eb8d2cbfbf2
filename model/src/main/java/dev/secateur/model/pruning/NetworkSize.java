package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.NetworkSummary;
import java.util.List;

/**
 * How much of a network is left when zeros are not counted.
 *
 * @param parameters all parameters, zero or not
 * @param parametersLeft those that are not pruned
 * @param weights all prunable weights
 * @param zeros the prunable weights that are zero
 * @param macs multiply-accumulates for one example with nothing pruned
 * @param macsLeft those whose weight is not zero
 */
public record NetworkSize(
        long parameters, long parametersLeft, long weights, long zeros, long macs, long macsLeft) {
    /**
     * Counts.
     *
     * @param zeros for each prunable layer, in order, how many of its weights are zero
     */
    public static NetworkSize of(NetworkSummary network, List<Long> zeros) {
        List<LayerInfo> layers = network.prunableLayers();
        long all = zeros.stream().mapToLong(Long::longValue).sum();
        long spared = 0;
        for (int i = 0; i < layers.size(); i++) {
            LayerInfo layer = layers.get(i);
            spared += layer.macs() / layer.weights() * zeros.get(i);
        }
        return new NetworkSize(
                network.parameters(),
                network.parameters() - all,
                network.weights(),
                all,
                network.macs(),
                network.macs() - spared);
    }

    /** The zero share of the prunable weights. */
    public double sparsity() {
        return weights == 0 ? 0 : (double) zeros / weights;
    }

    /** Original / remaining parameters. */
    public double compressionRatio() {
        return (double) parameters / parametersLeft;
    }

    /** Original / remaining multiply-accumulates; infinite when none is left. */
    public double theoreticalSpeedup() {
        return macs == 0 ? 1 : (double) macs / macsLeft;
    }
}
