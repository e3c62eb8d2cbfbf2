package dev.secateur.model.compaction;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.topology.Topology;
import java.util.Optional;

/**
 * A network while duplicates are merged in it, again and again: units that read merged ones may
 * have become duplicates themselves.
 *
 * @param network the network so far; whoever takes this closes it
 * @param mask what is pruned in it
 * @param merged how many units were merged
 */
record Merging(Network network, Mask mask, int merged) {
    /** The network that a plan makes of another one, before anything is merged in it. */
    static Merging of(Network network, Mask mask, CompactionPlan plan) {
        Network smaller = network.structure().rebuilt(plan.rebuild());
        try {
            Mask left =
                    new MovedMask(
                                    network.structure().topology(),
                                    smaller.structure().topology(),
                                    plan.rebuild())
                            .of(mask, network.weights(), smaller.weights());
            return new Merging(smaller, left, 0);
        } catch (RuntimeException e) {
            smaller.close();
            throw e;
        }
    }

    /**
     * Merges until there are no duplicates any more.
     *
     * @param degrees how far apart incoming weights may lie
     */
    Merging finish(double degrees, CancellationToken token) {
        Merging at = this;
        try {
            Optional<Merging> next = at.once(degrees);
            while (next.isPresent()) {
                at.network().close();
                at = next.get();
                token.throwIfCancelled();
                next = at.once(degrees);
            }
            return at;
        } catch (RuntimeException e) {
            at.network().close();
            throw e;
        }
    }

    private Optional<Merging> once(double degrees) {
        Topology topology = network.structure().topology();
        return Duplicates.in(topology, degrees)
                .map(
                        found -> {
                            Network smaller = network.structure().rebuilt(found.rebuild());
                            Mask left =
                                    new MovedMask(
                                                    topology,
                                                    smaller.structure().topology(),
                                                    found.rebuild())
                                            .of(mask, network.weights(), smaller.weights());
                            return new Merging(smaller, left, merged + found.units());
                        });
    }
}
