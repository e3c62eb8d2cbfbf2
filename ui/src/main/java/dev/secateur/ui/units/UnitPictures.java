package dev.secateur.ui.units;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import java.util.List;
import java.util.Optional;

/**
 * Makes pictures of a layer's units, one at a time: filters as they lie over an image, weights that
 * see the pixels of an image folded back into one, all others line by line.
 */
public final class UnitPictures {
    /** Of filters over more channels only their size in each is shown. */
    private static final int MOST_CHANNELS = 36;

    private final LayerWeights weights;
    private final UnitPlaces places;
    private final int tileRows;
    private final int tileColumns;

    private UnitPictures(LayerWeights weights, UnitPlaces places, int tileRows, int tileColumns) {
        this.weights = weights;
        this.places = places;
        this.tileRows = tileRows;
        this.tileColumns = tileColumns;
    }

    /**
     * Of a layer.
     *
     * @param input the shape of what it reads, if it is the network's first
     */
    static UnitPictures of(
            LayerInfo layer,
            LayerWeights weights,
            UnitPlaces places,
            Optional<ExampleShape> input) {
        List<Integer> shape = weights.tensors().get(0).shape();
        boolean isDense = layer.type() == LayerType.DENSE && shape.size() == 2;
        if (shape.size() == 4 && layer.type() != LayerType.SEPARABLE_CONVOLUTION) {
            int first = layer.type() == LayerType.DEPTHWISE_CONVOLUTION ? 0 : 2;
            return new UnitPictures(weights, places, shape.get(first), shape.get(first + 1));
        } else if (isDense
                && input.orElse(null) instanceof ExampleShape.Image image
                && image.size() == shape.get(0)) {
            return new UnitPictures(weights, places, image.height(), image.width());
        }
        return new UnitPictures(weights, places, 1, 1);
    }

    /** The picture of a unit. */
    UnitPicture of(int unit) {
        float[] vector = new float[places.size(unit)];
        int[] next = {0};
        places.of(unit).forEach(one -> next[0] += read(one, vector, next[0]));
        int tile = tileRows * tileColumns;
        boolean isMuch = tile > 1 && vector.length / tile > MOST_CHANNELS;
        return isMuch
                ? UnitPicture.tiles(norms(vector, tile), 1, 1)
                : UnitPicture.tiles(vector, tileRows, tileColumns);
    }

    private int read(UnitPlaces.Stretch from, float[] into, int at) {
        int length = from.to() - from.from();
        float[] part = new float[length];
        weights.read(from.from(), part, length);
        System.arraycopy(part, 0, into, at, length);
        return length;
    }

    /** The root mean square of each channel's weights. */
    private static float[] norms(float[] vector, int tile) {
        float[] norms = new float[vector.length / tile];
        for (int i = 0; i < norms.length * tile; i++) {
            norms[i / tile] += vector[i] * vector[i] / tile;
        }
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) Math.sqrt(norms[i]);
        }
        return norms;
    }
}
