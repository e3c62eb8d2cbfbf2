package dev.secateur.model.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UnitPlacesTest {
    @Property(tries = 200)
    void everyUnitHasTheWeightsThatAFullScanFinds(
            @ForAll @IntRange(min = 1, max = 5) int units,
            @ForAll @IntRange(min = 1, max = 4) int inputs,
            @ForAll @IntRange(min = 1, max = 3) int gates,
            @ForAll @IntRange(min = 0, max = 3) int layout) {
        IntUnaryOperator unit =
                switch (layout) {
                    case 0 -> i -> i / inputs % units;
                    case 1 -> i -> i % units;
                    case 2 -> i -> i < inputs * units ? i / inputs : -1;
                    default -> i -> (i / inputs + 1) % units;
                };
        LayerWeights layer = layer(units, inputs, gates, unit);
        UnitPlaces places = UnitPlaces.of(layer);
        assertThat(places.count()).isEqualTo(units);
        for (int u = 0; u < units; u++) {
            int number = u;
            List<Integer> scanned = new ArrayList<>();
            for (int i = 0; i < layer.size(); i++) {
                if (layer.unit(i) == u) {
                    scanned.add(i);
                }
            }
            List<Integer> found = new ArrayList<>();
            places.forEach(u, found::add);
            assertThat(found).isEqualTo(scanned);
            assertThat(places.size(u)).isEqualTo(scanned.size());
            assertThat(places.all(u, i -> layer.unit(i) == number)).isTrue();
        }
    }

    private static LayerWeights layer(int units, int inputs, int gates, IntUnaryOperator unit) {
        List<WeightTensor> tensors = new ArrayList<>();
        for (String name : List.of("W", "RW")) {
            float[] values = new float[inputs * units * gates];
            tensors.add(
                    new WeightTensor(
                            name,
                            List.of(inputs, units * gates),
                            true,
                            FloatBuffer.wrap(values),
                            values,
                            unit));
        }
        return new LayerWeights("layer", tensors, 0, LayerUnits.of(units));
    }
}
