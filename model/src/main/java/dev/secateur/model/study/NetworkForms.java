package dev.secateur.model.study;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPlan;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The forms of a network that are to be compared.
 *
 * @param name what to call the network in an error
 * @param original what it was made of; empty to compare with nothing
 * @param masked the network, in which all that is pruned is zero
 * @param compacting whether to make the compacted form too
 */
public record NetworkForms(
        String name, Optional<Network> original, Network masked, boolean compacting) {
    /** Live networks; the compacted one belongs to this, the others to who made them. */
    record Live(Map<NetworkForm, Network> networks) implements AutoCloseable {
        @Override
        public void close() {
            Network made = networks.get(NetworkForm.COMPACTED);
            if (made != null) {
                made.close();
            }
        }
    }

    Live open(JobContext context) {
        context.token().throwIfCancelled();
        Map<NetworkForm, Network> networks = new EnumMap<>(NetworkForm.class);
        original.ifPresent(network -> networks.put(NetworkForm.ORIGINAL, network));
        networks.put(NetworkForm.MASKED, masked);
        if (compacting) {
            context.progress().accept(Progress.at(0, "job.rebuilding"));
            networks.put(NetworkForm.COMPACTED, compacted());
        }
        return new Live(networks);
    }

    /** Whether it answers the same is proved when it is compacted for good. */
    private Network compacted() {
        return masked.structure()
                .rebuilt(
                        CompactionPlan.of(masked.structure().topology(), CompactionOptions.DEFAULT)
                                .rebuild());
    }
}
