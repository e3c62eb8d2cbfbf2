package dev.secateur.model.study;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.ActivationFlow;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.pruning.NetworkSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one form of a network takes.
 *
 * @param form which
 * @param size its parameters and multiply-accumulates, with and without those that are zero
 * @param peakActivationBytes the most bytes that its activations take at once for one example;
 *     empty where the shape of an example is not known
 * @param bytes how long a file of its parameters is, for every kind of file, in order
 * @param coding how its weights were made to share values for the kinds that {@link
 *     Packing#needsCodes need codes}; empty where they share few values already
 */
public record NetworkCost(
        NetworkForm form,
        NetworkSize size,
        OptionalLong peakActivationBytes,
        Map<Packing, Long> bytes,
        Optional<Coding> coding) {
    /** How weights are coded that do not share few values yet: 8 bits, one scale a layer. */
    public static final Coding USUAL_CODING = new Coding.Uniform(8, false, true);

    /** Copies the map. */
    public NetworkCost {
        bytes = Collections.unmodifiableMap(new EnumMap<>(bytes));
    }

    /**
     * Measures. Every length is that of a file really written, though to nowhere.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static NetworkCost of(NetworkForm form, Network network, CancellationToken token) {
        StoredWeights own = StoredWeights.of(network);
        token.throwIfCancelled();
        boolean isCoded = own.codes().isPresent();
        StoredWeights coded = isCoded ? own : own.coded(USUAL_CODING, token);
        Map<Packing, Long> bytes = new EnumMap<>(Packing.class);
        for (Packing packing : Packing.values()) {
            bytes.put(packing, packing.bytes(coded, token));
        }
        return new NetworkCost(
                form,
                size(network, token),
                peak(network),
                bytes,
                isCoded ? Optional.empty() : Optional.of(USUAL_CODING));
    }

    private static NetworkSize size(Network network, CancellationToken token) {
        List<Long> zeros = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            token.throwIfCancelled();
            zeros.add(WeightStatistics.of(layer).zeros());
        }
        return NetworkSize.of(network.summary(""), zeros);
    }

    private static OptionalLong peak(Network network) {
        return network.activationFlow()
                .map(ActivationFlow::peakBytes)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
