package dev.secateur.ui.workbench;

import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import java.util.ArrayList;
import java.util.List;

/**
 * Revisions that were judged by the same data.
 *
 * @param data what they were judged by
 * @param revisions as they were judged
 */
record JudgedRevisions(ChosenData data, List<Revision> revisions) {
    static JudgedRevisions of(
            RevisionMaker maker, List<Revision> asked, Job<ChosenData> choice, JobContext context)
            throws Exception {
        ChosenData data = choice.run(context);
        List<Revision> judged = new ArrayList<>();
        double share = 1.0 / asked.size();
        for (int i = 0; i < asked.size(); i++) {
            JobContext part = context.part(i * share, (i + 1) * share);
            judged.add(maker.judge(asked.get(i), data.split(), part));
        }
        return new JudgedRevisions(data, judged);
    }
}
