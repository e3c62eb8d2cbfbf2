package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.NetworkSummary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Cuts off what a specification asks for by a pattern, and remembers the last cuts. */
final class PatternCuts {
    private final NetworkSummary network;
    private final List<MagnitudeIndex> indexes;
    private final List<BitSet> held;
    private final AtomicReference<Last> last = new AtomicReference<>();

    PatternCuts(NetworkSummary network, List<MagnitudeIndex> indexes, List<BitSet> held) {
        this.network = network;
        this.indexes = indexes;
        this.held = held;
    }

    private record Last(PruningSpec spec, List<LayerCut> cuts) {}

    /** Whether a specification was the last one, so that an answer takes no work. */
    boolean has(PruningSpec spec) {
        Last known = last.get();
        return known != null && known.spec.equals(decisive(spec));
    }

    /** Forgets the last cuts, because scores have changed. */
    void forget() {
        last.set(null);
    }

    /** What of a specification matters where a pattern decides how much goes. */
    private static PruningSpec decisive(PruningSpec spec) {
        return spec.withScope(Scope.GLOBAL)
                .withAmount(new Amount.Sparsity(0))
                .withLayerAmounts(Map.of());
    }

    /**
     * What goes in each layer.
     *
     * @param spec one with a pattern
     * @throws UserError if more would go than the least share kept allows
     */
    List<LayerCut> of(PruningSpec spec, List<Ranking> rankings) {
        Last known = last.get();
        PruningSpec decisive = decisive(spec);
        if (known == null || !known.spec.equals(decisive)) {
            known = new Last(decisive, cuts(spec, spec.pattern().orElseThrow(), rankings));
            last.set(known);
        }
        return known.cuts;
    }

    private List<LayerCut> cuts(PruningSpec spec, Pattern pattern, List<Ranking> rankings) {
        if (1 - pattern.sparsity() < spec.leastKept()) {
            throw new UserError(
                    ErrorCode.SPARSITY_UNREACHABLE, pattern.sparsity(), 1 - spec.leastKept());
        }
        List<LayerCut> cuts = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            MagnitudeIndex index = indexes.get(l);
            BitSet goes = (BitSet) held.get(l).clone();
            goes.or(rankings.get(l).picked());
            LayerType type = network.prunableLayers().get(l).type();
            BitSet chosen =
                    spec.leftOut().contains(index.layer())
                            ? goes
                            : new PatternCut(pattern, index.weights(), type)
                                    .choose(rankings.get(l).scores(), goes);
            cuts.add(new ChosenCut(index.size(), chosen, held.get(l).cardinality()));
        }
        return List.copyOf(cuts);
    }
}
