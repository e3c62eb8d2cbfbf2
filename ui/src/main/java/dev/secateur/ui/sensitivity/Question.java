package dev.secateur.ui.sensitivity;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.SensitivitySubject;
import dev.secateur.ui.workbench.Workbench;
import java.util.Optional;

/**
 * What curves depend on: the same question has the same answer.
 *
 * @param revision the number of the revision that is asked about
 * @param data what it is measured on
 * @param scores what the criterion goes by
 * @param examples on how many held-out examples at most
 */
record Question(int revision, DataSplit data, ScoreRequest scores, int examples) {
    /** What there is to ask now; empty while no network is open or no data are chosen. */
    static Optional<Question> of(Workbench workbench, int examples) {
        Revision shown = workbench.revisionProperty().get();
        DataSplit data = workbench.dataProperty().get();
        if (shown == null || data == null) {
            return Optional.empty();
        }
        PruningPlan plan = workbench.draft().planProperty().get();
        ScoreRequest scores =
                ScoreRequest.of(ranked(plan.spec()), plan.fineTuning(), Optional.of(data.train()));
        return Optional.of(new Question(shown.number(), data, scores, examples));
    }

    /** Within a layer, all criteria that go by |w| rank alike. */
    private static PruningSpec ranked(PruningSpec spec) {
        return spec.criterion().hasWeightThreshold()
                ? PruningSpec.global(0).withCriterion(Criterion.MAGNITUDE)
                : spec;
    }

    /** What is to be measured. */
    SensitivitySubject subject(Workbench workbench) {
        Revision shown = workbench.revisionProperty().get();
        PruningSpec spec = workbench.draft().planProperty().get().spec();
        return new SensitivitySubject(
                shown.network(),
                shown.mask(),
                shown.pruner(),
                spec,
                scores,
                data.heldOut(),
                examples);
    }
}
