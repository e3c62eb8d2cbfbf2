package dev.secateur.ui.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.NothingGoes;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;

/**
 * Whether a plan can be carried out now.
 *
 * @param state whether, or what is in the way
 * @param messageKey what to tell the person, a key of the message bundles
 * @param arguments what the message is filled with
 */
public record Readiness(State state, String messageKey, List<Object> arguments) {
    /** What stands in the way, if anything. */
    public enum State {
        CLOSED("pruning.state.closed"),
        COUNTING("pruning.state.counting"),
        NOTHING("pruning.state.nothing"),
        NO_DATA("pruning.state.no-data"),
        READY("pruning.state.ready"),
        REGROWN("pruning.state.regrown"),
        RUNNING("pruning.state.running"),
        PROBLEM("");

        private final String messageKey;

        State(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    static Readiness of(State state) {
        return new Readiness(state, state.messageKey, List.of());
    }

    static Readiness of(Workbench workbench) {
        PruningPreview preview = workbench.draft().previewProperty().get();
        Revision revision = workbench.revisionProperty().get();
        UserError problem =
                workbench
                        .draft()
                        .planProperty()
                        .get()
                        .misfit()
                        .orElse(workbench.draft().problemProperty().get());
        if (workbench.pruningProperty().get()) {
            boolean isTraining = workbench.runs().recorderProperty().get() != null;
            return isTraining
                    ? of(State.RUNNING)
                    : new Readiness(State.RUNNING, "pruning.state.making", List.of());
        } else if (problem != null) {
            return new Readiness(State.PROBLEM, problem.code().messageKey(), problem.arguments());
        } else if (revision == null) {
            return of(State.CLOSED);
        } else if (preview == null || workbench.draft().countingProperty().get()) {
            return of(State.COUNTING);
        }
        boolean hasData = workbench.dataProperty().get() != null;
        int epochs = workbench.draft().planProperty().get().fineTuning().epochs();
        return of(preview, revision, hasData, epochs);
    }

    private static Readiness of(
            PruningPreview preview, Revision revision, boolean hasData, int epochs) {
        if (!preview.emptied().isEmpty()) {
            return new Readiness(
                    State.PROBLEM,
                    ErrorCode.LAYER_EMPTIED.messageKey(),
                    List.of(preview.emptied().get(0)));
        } else if (preview.pruned() <= revision.mask().pruned()) {
            boolean isRegrown = revision.origin() instanceof Origin.Regrown;
            if (isRegrown && hasData && epochs > 0) {
                return of(State.REGROWN);
            }
            return NothingGoes.in(preview, revision.pruner().indexes())
                    .map(Readiness::of)
                    .orElse(of(State.NOTHING));
        }
        return of(hasData ? State.READY : State.NO_DATA);
    }

    private static Readiness of(NothingGoes why) {
        List<Object> arguments =
                switch (why.reason()) {
                    case THRESHOLD ->
                            List.of(Figures.weight(why.asked()), Figures.weight(why.bound()));
                    case ALREADY -> List.of(Figures.percent(why.bound()));
                    case FEW -> List.of(Figures.count((long) why.bound()));
                    case PATTERN, ALL, KEPT, ZERO -> List.of();
                };
        return new Readiness(State.NOTHING, "pruning.nothing." + why.reason().key(), arguments);
    }

    /**
     * Whether the plan can be carried out; without data it prunes and does not fine-tune, and after
     * units were brought back it may fine-tune and prune nothing.
     */
    public boolean isReady() {
        return switch (state) {
            case READY, NO_DATA, REGROWN -> true;
            case CLOSED, COUNTING, NOTHING, RUNNING, PROBLEM -> false;
        };
    }
}
