package dev.secateur.ui.training;

import dev.secateur.model.session.Revision;
import dev.secateur.model.training.OverfittingDiagnosis;
import java.util.List;
import java.util.Optional;

/** Diagnoses revisions by how they were judged. */
final class Diagnoses {
    private Diagnoses() {}

    /**
     * The diagnosis of the last revision of a way, beside that of the one before; empty while it is
     * not judged.
     */
    static Optional<OverfittingDiagnosis> of(List<Revision> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Optional<OverfittingDiagnosis> now = of(path.get(path.size() - 1));
        if (path.size() < 2) {
            return now;
        }
        return of(path.get(path.size() - 2))
                .flatMap(parent -> now.map(own -> own.comparedWith(parent)))
                .or(() -> now);
    }

    private static Optional<OverfittingDiagnosis> of(Revision revision) {
        return revision.judgement()
                .map(
                        judgement ->
                                OverfittingDiagnosis.of(
                                        revision.curves(),
                                        judgement.onTraining(),
                                        judgement.heldOut()));
    }
}
