package dev.secateur.model.session;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.network.UnitPlaces;
import dev.secateur.model.pruning.Mask;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Makes a revision in which pruned units are again what they were in an earlier one; the revision
 * itself stays as it is. A weight that was pruned there stays pruned.
 *
 * @param maker finishes the revision that is made
 * @param parent the revision
 * @param source the earlier one, in which the layer is built the same
 * @param layer the name of the units' layer
 * @param units which of its units, from 0 and ascending
 * @param split the data to judge by; without them it is not judged
 */
public record RegrowRevision(
        RevisionMaker maker,
        Revision parent,
        Revision source,
        String layer,
        List<Integer> units,
        Optional<DataSplit> split)
        implements Job<Revision> {
    /** Copies the list. */
    public RegrowRevision {
        units = List.copyOf(units);
    }

    /**
     * Runs on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public Revision run(JobContext context) {
        Mask mask = mask();
        Network network = parent.network().copy();
        return RevisionMaker.orClosed(
                network,
                () -> {
                    network.parameters().takeUnits(source.network().parameters(), layer, chosen());
                    network.holdAtZero(mask.sets());
                    return maker.made(
                            new Origin.Regrown(parent.number(), source.number(), layer, units),
                            network,
                            mask,
                            about(context.token()),
                            split,
                            context);
                });
    }

    private Mask mask() {
        int here = parent.place(layer).orElseThrow();
        int there = source.place(layer).orElseThrow();
        LayerWeights weights = source.pruner().indexes().get(there).weights();
        if (!weights.isBuiltLike(parent.pruner().indexes().get(here).weights())) {
            throw new IllegalArgumentException("A layer that is built otherwise: " + layer);
        }
        UnitPlaces places = UnitPlaces.of(weights);
        List<BitSet> pruned = parent.mask().sets();
        BitSet ofLayer = pruned.get(here);
        for (int unit : units) {
            places.forEach(unit, i -> ofLayer.set(i, source.mask().isPruned(there, i)));
        }
        return new Mask(pruned);
    }

    private BitSet chosen() {
        BitSet chosen = new BitSet();
        units.forEach(chosen::set);
        return chosen;
    }

    private NetworkFile.About about(CancellationToken token) {
        NetworkFile.About before = parent.about();
        String step =
                ProvenanceStep.regrown(parent.network(), source.network(), layer, units, token);
        return before.withProvenance(before.provenance().and(step));
    }
}
