package dev.secateur.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Where the weights of each unit of a layer stand, as stretches of flat indices. Made without
 * looking at every weight, where a unit's weights follow each other. Immutable.
 */
public final class UnitPlaces {
    private final List<List<Stretch>> units;

    private UnitPlaces(List<List<Stretch>> units) {
        this.units = units;
    }

    /**
     * Flat indices that follow each other.
     *
     * @param from the first
     * @param to one behind the last
     */
    public record Stretch(int from, int to) {}

    /** Looks where the weights of a layer's units are. */
    public static UnitPlaces of(LayerWeights layer) {
        List<List<Stretch>> units = new ArrayList<>();
        for (int unit = 0; unit < layer.units().count(); unit++) {
            units.add(new ArrayList<>());
        }
        int offset = 0;
        for (WeightTensor tensor : units.isEmpty() ? List.<WeightTensor>of() : layer.tensors()) {
            int length = follows(tensor) ? tensor.inputsOfUnit() : 1;
            for (int i = 0; i < tensor.size(); i += length) {
                int unit = tensor.unit(i);
                if (unit >= 0) {
                    units.get(unit).add(new Stretch(offset + i, offset + i + length));
                }
            }
            offset += tensor.size();
        }
        units.replaceAll(List::copyOf);
        return new UnitPlaces(units);
    }

    /** Whether what is stored for one unit is one unit's, from end to end. */
    private static boolean follows(WeightTensor tensor) {
        int length = tensor.inputsOfUnit();
        for (int i = 0; i + length <= tensor.size(); i += length) {
            int unit = tensor.unit(i);
            boolean isNext = unit == tensor.unit(i + Math.min(1, length - 1));
            if (!isNext || unit != tensor.unit(i + length - 1)) {
                return false;
            }
        }
        return tensor.size() % length == 0;
    }

    /** How many units there are. */
    public int count() {
        return units.size();
    }

    /** The stretches of a unit, ascending. */
    public List<Stretch> of(int unit) {
        return units.get(unit);
    }

    /** How many weights come into a unit. */
    public int size(int unit) {
        return units.get(unit).stream().mapToInt(one -> one.to - one.from).sum();
    }

    /** Gives the flat index of every weight that comes into a unit, ascending. */
    public void forEach(int unit, IntConsumer consumer) {
        for (Stretch stretch : units.get(unit)) {
            for (int i = stretch.from; i < stretch.to; i++) {
                consumer.accept(i);
            }
        }
    }

    /** Whether a condition holds for the flat indices of all weights of a unit. */
    public boolean all(int unit, IntPredicate condition) {
        for (Stretch stretch : units.get(unit)) {
            for (int i = stretch.from; i < stretch.to; i++) {
                if (!condition.test(i)) {
                    return false;
                }
            }
        }
        return true;
    }
}
