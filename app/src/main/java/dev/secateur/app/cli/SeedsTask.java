package dev.secateur.app.cli;

import dev.secateur.model.job.JobContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Prunes a network several times with one seed after the other; the first result is saved.
 *
 * @param first what to do with the first seed
 * @param seeds how many seeds
 */
record SeedsTask(PruneTask first, int seeds) {
    SeedsReport run(JobContext context) throws Exception {
        List<Stages> all = new ArrayList<>();
        long seed = first.plan().spec().seed();
        PruneReport saved = first.run(context.part(0, 1.0 / seeds), (parent, result) -> {});
        all.add(Stages.of(seed, saved.result()));
        for (int i = 1; i < seeds; i++) {
            JobContext part = context.part((double) i / seeds, (i + 1.0) / seeds);
            all.add(first.again(seed + i, part));
        }
        return new SeedsReport(saved, all);
    }
}
