package dev.secateur.ui.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPreview;
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
        NOTHING("pruning.state.nothing"),
        NO_DATA("pruning.state.no-data"),
        READY("pruning.state.ready"),
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

    static Readiness of(PruningPreview preview, Mask already, boolean hasData) {
        if (!preview.emptied().isEmpty()) {
            return new Readiness(
                    State.PROBLEM,
                    ErrorCode.LAYER_EMPTIED.messageKey(),
                    List.of(preview.emptied().get(0)));
        } else if (preview.pruned() <= already.pruned()) {
            return of(State.NOTHING);
        }
        return of(hasData ? State.READY : State.NO_DATA);
    }

    /** Whether the plan can be carried out; without data it prunes and does not fine-tune. */
    public boolean isReady() {
        return state == State.READY || state == State.NO_DATA;
    }
}
