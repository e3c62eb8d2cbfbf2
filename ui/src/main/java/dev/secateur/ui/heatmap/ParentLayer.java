package dev.secateur.ui.heatmap;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.WeightTensor;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.ShownLayer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a layer as it was in the revision that the shown one was made of. */
final class ParentLayer {
    private ParentLayer() {}

    /** The layer of the same name in a parent; empty where its weights do not lie alike. */
    static Optional<MagnitudeIndex> of(ShownLayer layer, Optional<Revision> parent) {
        LayerWeights now = layer.index().weights();
        return parent.stream()
                .flatMap(revision -> revision.pruner().indexes().stream())
                .filter(index -> isAlike(index.weights(), now))
                .findFirst();
    }

    /** The tensor of the same name, which is there. */
    static WeightTensor tensor(MagnitudeIndex parent, WeightTensor tensor) {
        return parent.weights().tensors().stream()
                .filter(each -> each.name().equals(tensor.name()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAlike(LayerWeights before, LayerWeights now) {
        List<WeightTensor> old = before.tensors();
        return before.layer().equals(now.layer())
                && old.size() == now.tensors().size()
                && IntStream.range(0, old.size())
                        .allMatch(i -> isAlike(old.get(i), now.tensors().get(i)));
    }

    private static boolean isAlike(WeightTensor before, WeightTensor now) {
        int rank = now.shape().size();
        return before.name().equals(now.name())
                && before.shape().equals(now.shape())
                && IntStream.range(0, rank)
                        .mapToObj(dimension -> one(dimension, rank))
                        .allMatch(one -> before.flatIndex(one) == now.flatIndex(one));
    }

    private static int[] one(int dimension, int rank) {
        int[] one = new int[rank];
        one[dimension] = 1;
        return one;
    }
}
