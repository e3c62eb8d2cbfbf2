package dev.secateur.model.evaluation;

import java.util.List;

/**
 * Where the answers of two networks differ.
 *
 * @param examples how many both answered
 * @param changed those that they answered differently, in the order of the data
 */
public record AnswerChanges(int examples, List<ChangedAnswer> changed) {
    /** Copies the list. */
    public AnswerChanges {
        changed = List.copyOf(changed);
    }

    /** Those that only the first network answered rightly. */
    public List<ChangedAnswer> rightToWrong() {
        return changed.stream().filter(ChangedAnswer::wasRight).toList();
    }

    /** Those that only the second network answered rightly. */
    public List<ChangedAnswer> wrongToRight() {
        return changed.stream().filter(ChangedAnswer::isRight).toList();
    }

    /** Those that neither answered rightly. */
    public List<ChangedAnswer> otherwiseWrong() {
        return changed.stream().filter(one -> !one.wasRight() && !one.isRight()).toList();
    }
}
