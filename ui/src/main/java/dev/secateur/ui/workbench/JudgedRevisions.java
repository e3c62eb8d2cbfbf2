package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Revisions that were judged by the same data.
 *
 * @param data what they were judged by
 * @param revisions as they were judged
 */
record JudgedRevisions(ChosenData data, List<Revision> revisions) {
    /**
     * A revision to judge.
     *
     * @param revision as it was judged before
     * @param taking what it takes of the data
     */
    record Asked(Revision revision, UnaryOperator<DataSplit> taking) {
        static List<Asked> all(Session session) {
            return session.revisions().stream()
                    .map(revision -> new Asked(revision, session.taking(revision)))
                    .toList();
        }
    }

    Set<Integer> numbers() {
        return revisions.stream().map(Revision::number).collect(Collectors.toSet());
    }

    static JudgedRevisions of(
            RevisionMaker maker, List<Asked> asked, Job<ChosenData> choice, JobContext context)
            throws Exception {
        ChosenData data = choice.run(context);
        List<Revision> judged = new ArrayList<>();
        double share = 1.0 / asked.size();
        for (int i = 0; i < asked.size(); i++) {
            JobContext part = context.part(i * share, (i + 1) * share);
            DataSplit taken = asked.get(i).taking.apply(data.split());
            judged.add(maker.judge(asked.get(i).revision, Optional.of(taken), part));
        }
        return new JudgedRevisions(data, judged);
    }
}
