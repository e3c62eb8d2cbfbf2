package dev.secateur.model.pruning;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Sees to it that units chosen by hand go first, and remembers the last ones. */
final class PickedUnits {
    private final List<LayerWeights> layers;
    private final AtomicReferenceArray<Weights> known;
    private final AtomicReference<Last> last = new AtomicReference<>();

    PickedUnits(List<MagnitudeIndex> indexes) {
        this.layers = indexes.stream().map(MagnitudeIndex::weights).toList();
        this.known = new AtomicReferenceArray<>(layers.size());
    }

    private record Weights(Set<Integer> units, BitSet bits) {}

    private record Last(
            Map<String, Set<Integer>> units, List<LayerScores> scores, List<Ranking> rankings) {
        boolean serves(PruningSpec spec, List<LayerScores> others) {
            return units.equals(spec.byHand()) && scores.equals(others);
        }
    }

    /** The same rankings, in which the units chosen come first. */
    List<Ranking> of(PruningSpec spec, List<Ranking> rankings) {
        if (spec.byHand().isEmpty()) {
            return rankings;
        }
        List<LayerScores> scores = rankings.stream().map(Ranking::scores).toList();
        Last before = last.get();
        if (before == null || !before.serves(spec, scores)) {
            before = new Last(spec.byHand(), scores, picking(spec, rankings));
            last.set(before);
        }
        return before.rankings;
    }

    private List<Ranking> picking(PruningSpec spec, List<Ranking> rankings) {
        List<Ranking> picked = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            Set<Integer> units = spec.byHandOf(layers.get(l).layer());
            Ranking ranking = rankings.get(l);
            boolean isUnitwise = ranking.members().isPresent();
            picked.add(ranking.picking(isUnitwise ? bits(units) : weights(l, units)));
        }
        return List.copyOf(picked);
    }

    private BitSet weights(int layer, Set<Integer> units) {
        Weights of = known.get(layer);
        if (of == null || !of.units.equals(units)) {
            of = new Weights(units, weights(layers.get(layer), units));
            known.set(layer, of);
        }
        return of.bits;
    }

    /** All weights of a layer that come into some of its units, by flat index. */
    static BitSet weights(LayerWeights layer, Set<Integer> units) {
        BitSet found = new BitSet();
        if (!units.isEmpty()) {
            UnitPlaces places = UnitPlaces.of(layer);
            for (int unit : units) {
                places.of(unit).forEach(one -> found.set(one.from(), one.to()));
            }
        }
        return found;
    }

    private static BitSet bits(Set<Integer> units) {
        BitSet bits = new BitSet();
        units.forEach(bits::set);
        return bits;
    }
}
