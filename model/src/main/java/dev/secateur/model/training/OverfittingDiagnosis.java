package dev.secateur.model.training;

import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.evaluation.Evaluation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a network underfits, fits or overfits, judged by the generalisation gap (train −
 * validation accuracy), its 95 % interval and the curves of its training. The rules, the first that
 * holds:
 *
 * <ol>
 *   <li>{@link Reason#TURNED}: validation loss turned (see {@link LossTurn}) and the gap is surely
 *       above 0. It overfits.
 *   <li>{@link Reason#GAP}: the gap is surely above 0 and at least {@value #WIDE_GAP}. It overfits.
 *   <li>{@link Reason#LOW}: training accuracy is surely less than half way from what always giving
 *       the most frequent class would reach to 1. It underfits.
 *   <li>{@link Reason#FELL}: training accuracy is surely below the parent's by more than {@value
 *       #WIDE_GAP}, and validation accuracy is surely below the parent's. It underfits.
 *   <li>{@link Reason#LEARNING}: training and validation loss both still fell in the last epoch and
 *       training accuracy is less than {@value #LEARNED} of that way. It underfits.
 *   <li>{@link Reason#TOO_FEW}: a gap of 0 and one of {@value #WIDE_GAP} are both within the
 *       interval. Nobody can tell with so few examples.
 *   <li>{@link Reason#NARROW_GAP}: it fits.
 * </ol>
 *
 * <p>"Surely" is: whatever in the 95 % interval is true. The intervals are {@link Estimate}'s. That
 * 5 points are a wide gap is a convention of ours: about what separates a network from a clearly
 * better regularised one on the data that come with this program.
 *
 * @param reason why the verdict is what it is
 * @param scores what was compared
 * @param turn when validation loss turned since the network was pruned last; empty if it did not,
 *     or if there are fewer than eight points to see it by
 * @param comparison how this relates to the network it was pruned from
 */
public record OverfittingDiagnosis(
        Reason reason, Scores scores, Optional<LossTurn> turn, Optional<Comparison> comparison) {
    /** A gap as wide as this one matters: five points. */
    public static final double WIDE_GAP = 0.05;

    private static final double LEARNED = 0.9;
    private static final double HALF_WAY = 0.5;

    /** What is wrong with a network, if anything. */
    public enum Verdict {
        /** It learned its examples rather than what they have in common. */
        OVERFITS,
        /** Nothing is wrong. */
        FITS,
        /** It has not learned its examples. */
        UNDERFITS,
        /** The validation set is too small to say. */
        CANNOT_TELL;

        /** The name in JSON and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The rule that decided. */
    public enum Reason {
        TURNED(Verdict.OVERFITS),
        GAP(Verdict.OVERFITS),
        LOW(Verdict.UNDERFITS),
        FELL(Verdict.UNDERFITS),
        LEARNING(Verdict.UNDERFITS),
        TOO_FEW(Verdict.CANNOT_TELL),
        NARROW_GAP(Verdict.FITS);

        private final Verdict verdict;

        Reason(Verdict verdict) {
            this.verdict = verdict;
        }

        /** What follows from it. */
        public Verdict verdict() {
            return verdict;
        }

        /** The name in JSON and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Accuracies and what they were measured on.
     *
     * @param train accuracy on training examples
     * @param trainExamples how many of them
     * @param validation accuracy on examples it was not trained on
     * @param validationExamples how many of them
     * @param guess the accuracy of always giving the most frequent class; 0 if not known
     */
    public record Scores(
            double train,
            long trainExamples,
            double validation,
            long validationExamples,
            double guess) {
        /** The scores of two evaluations. */
        public static Scores of(Evaluation onTraining, Evaluation heldOut) {
            return new Scores(
                    onTraining.accuracy(),
                    onTraining.examples(),
                    heldOut.accuracy(),
                    heldOut.examples(),
                    mostFrequent(onTraining));
        }

        private static double mostFrequent(Evaluation evaluation) {
            long most =
                    evaluation.classes().stream().mapToLong(ClassScore::support).max().orElse(0);
            return (double) most / Math.max(1, evaluation.examples());
        }

        Estimate trainEstimate() {
            return Estimate.wilson(train, trainExamples);
        }

        Estimate validationEstimate() {
            return Estimate.wilson(validation, validationExamples);
        }

        /** The accuracy that is a share of the way from guessing to 1. */
        double wayToPerfect(double share) {
            return guess + share * (1 - guess);
        }
    }

    /** Whether one network overfits less than another. */
    public enum Change {
        /** The gap is surely smaller. */
        LESS,
        /** The gap is surely larger. */
        MORE,
        /** The interval of the difference holds 0. */
        CANNOT_TELL;

        /** The name in JSON and in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A network beside the one it was pruned from.
     *
     * @param parent the parent's diagnosis
     * @param gap this gap minus the parent's
     */
    public record Comparison(OverfittingDiagnosis parent, Estimate gap) {
        /** Whether it overfits less. */
        public Change change() {
            if (gap.isSurelyBelow(0)) {
                return Change.LESS;
            }
            return gap.isSurelyAbove(0) ? Change.MORE : Change.CANNOT_TELL;
        }
    }

    /**
     * Judges by curves alone: the accuracies are those of the last point, and the training sample
     * is taken to be as large as the validation sample. Curves without a point tell nothing.
     *
     * @param validationExamples how many examples the validation curve is measured on; 0 if that is
     *     not known
     */
    public static OverfittingDiagnosis of(Curves curves, int validationExamples) {
        if (curves.points().isEmpty()) {
            return of(curves, new Scores(0, 0, 0, 0, 0));
        }
        MetricPoint last = curves.points().get(curves.points().size() - 1);
        return of(
                curves,
                new Scores(
                        last.trainAccuracy(),
                        validationExamples,
                        last.validationAccuracy(),
                        validationExamples,
                        0));
    }

    /**
     * Judges by evaluations of the trained network; the curves, which may be empty, tell the rest.
     */
    public static OverfittingDiagnosis of(
            Curves curves, Evaluation onTraining, Evaluation heldOut) {
        return of(curves, Scores.of(onTraining, heldOut));
    }

    private static OverfittingDiagnosis of(Curves curves, Scores scores) {
        Optional<LossTurn> turn = LossTurn.last(curves);
        Reason reason =
                overfits(scores, turn).or(() -> underfits(curves, scores)).orElse(rest(scores));
        return new OverfittingDiagnosis(reason, scores, turn, Optional.empty());
    }

    private static Optional<Reason> overfits(Scores scores, Optional<LossTurn> turn) {
        Estimate gap = gap(scores);
        if (!gap.isSurelyAbove(0)) {
            return Optional.empty();
        } else if (turn.isPresent()) {
            return Optional.of(Reason.TURNED);
        }
        return gap.value() >= WIDE_GAP ? Optional.of(Reason.GAP) : Optional.empty();
    }

    private static Optional<Reason> underfits(Curves curves, Scores scores) {
        if (scores.trainEstimate().isSurelyBelow(scores.wayToPerfect(HALF_WAY))) {
            return Optional.of(Reason.LOW);
        }
        List<List<MetricPoint>> phases = LossTurn.phases(curves);
        List<MetricPoint> phase = phases.get(phases.size() - 1);
        boolean learning =
                scores.train() < scores.wayToPerfect(LEARNED)
                        && LossTurn.falls(phase, MetricPoint::trainLoss)
                        && LossTurn.falls(phase, MetricPoint::validationLoss);
        return learning ? Optional.of(Reason.LEARNING) : Optional.empty();
    }

    private static Reason rest(Scores scores) {
        Estimate gap = gap(scores);
        return gap.low() <= 0 && gap.high() >= WIDE_GAP ? Reason.TOO_FEW : Reason.NARROW_GAP;
    }

    private static Estimate gap(Scores scores) {
        return scores.trainEstimate().minus(scores.validationEstimate());
    }

    /** The same beside the network it was pruned from, judged on the same data. */
    public OverfittingDiagnosis comparedWith(OverfittingDiagnosis parent) {
        Comparison beside = new Comparison(parent, gap().minus(parent.gap()));
        boolean other = reason.verdict == Verdict.OVERFITS || reason == Reason.LOW;
        Reason found = !other && fellBelow(parent.scores) ? Reason.FELL : reason;
        return new OverfittingDiagnosis(found, scores, turn, Optional.of(beside));
    }

    private boolean fellBelow(Scores parent) {
        Estimate train = scores.trainEstimate().minus(parent.trainEstimate());
        Estimate validation = scores.validationEstimate().minus(parent.validationEstimate());
        return train.isSurelyBelow(-WIDE_GAP) && validation.isSurelyBelow(0);
    }

    /** What is wrong with the network, if anything. */
    public Verdict verdict() {
        return reason.verdict();
    }

    /** Train minus validation accuracy, as a share: 0.05 are five points. */
    public Estimate gap() {
        return gap(scores);
    }
}
