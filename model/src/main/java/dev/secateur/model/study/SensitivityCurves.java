package dev.secateur.model.study;

import dev.secateur.model.evaluation.Estimate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a network's accuracy follows the sparsity of each of its layers, the others being as they
 * are. Immutable.
 *
 * @param layers those that the criterion ranks something in, in the network's order; at least one
 */
public record SensitivityCurves(List<LayerSensitivity> layers) {
    /** Copies the list. */
    public SensitivityCurves {
        layers = List.copyOf(layers);
    }

    /**
     * Puts points together, all or those that are known so far.
     *
     * @param points as {@link Sensitivity} tells them; at least one
     */
    public static SensitivityCurves of(Collection<SensitivityPoint> points) {
        Map<String, List<SensitivityPoint>> byLayer =
                points.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SensitivityPoint::layer,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return new SensitivityCurves(
                byLayer.entrySet().stream()
                        .map(entry -> new LayerSensitivity(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** The accuracy of the network as it is. */
    public Estimate baseline() {
        return layers.get(0).points().get(0).accuracy();
    }
}
