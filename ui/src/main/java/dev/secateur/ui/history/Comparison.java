package dev.secateur.ui.history;

import dev.secateur.ui.evaluation.ConfusionData;
import dev.secateur.ui.training.CurveData;
import java.util.List;
import java.util.Optional;

/**
 * Revisions side by side; all differences are to the first.
 *
 * @param numbers their numbers
 * @param names what they are called, in the same order
 * @param rows their figures
 * @param losses their losses over the epochs
 * @param accuracies their accuracies over the epochs
 * @param second the number of the one whose answers are compared with those of the first
 * @param confusions of the first and of that one; empty while no data are chosen
 */
public record Comparison(
        List<Integer> numbers,
        List<String> names,
        List<ComparedRow> rows,
        CurveData losses,
        CurveData accuracies,
        int second,
        Optional<Confusions> confusions) {
    /**
     * Two confusion matrices of the same classes.
     *
     * @param first what differences are to
     * @param second what is compared
     */
    public record Confusions(ConfusionData first, ConfusionData second) {}

    /** Copies the lists. */
    public Comparison {
        numbers = List.copyOf(numbers);
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** What a revision is called. */
    String name(int number) {
        return names.get(numbers.indexOf(number));
    }
}
