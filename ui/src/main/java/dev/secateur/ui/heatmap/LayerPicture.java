package dev.secateur.ui.heatmap;

import java.util.List;
import java.util.Optional;

/**
 * What the heatmap shows of a layer.
 *
 * @param arrangement how the weights stand
 * @param images how they would fold back into images; empty where they do not
 * @param grid the weights; the same object as long as only what goes changes
 * @param goes which of them go
 * @param before what they are compared with; empty where they are shown alone
 * @param units a few units as images; none where the layer does not fold back
 */
public record LayerPicture(
        Arrangement arrangement,
        Optional<Arrangement.Images> images,
        WeightGrid grid,
        PrunedWeights goes,
        Optional<Before> before,
        List<Unit> units) {
    /** Copies the list. */
    public LayerPicture {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param number its place in the layer, from 0
     * @param grid its incoming weights
     */
    public record Unit(int number, WeightGrid grid) {}

    /**
     * The weights as they were.
     *
     * @param grid them, lying like those of now; the same object as long as only what goes changes
     * @param against when they were so
     */
    public record Before(WeightGrid grid, Against against) {}

    /** The same weights, others of which go. */
    LayerPicture with(PrunedWeights others) {
        return new LayerPicture(arrangement, images, grid, others, before, units);
    }

    /** Whether every weight stands where it does in another picture. */
    boolean liesLike(LayerPicture other) {
        return other != null
                && arrangement == other.arrangement
                && grid instanceof SortedGrid == other.grid instanceof SortedGrid;
    }
}
