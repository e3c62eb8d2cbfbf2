package dev.secateur.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The moment at which validation loss turned: its minimum, after which it rose while training loss
 * did not.
 *
 * <p>Both losses are smoothed by the mean of {@link #WINDOW} points in a row, which are one epoch.
 * The validation loss has turned if between its least mean and its last one
 *
 * <ul>
 *   <li>it rose by more than 5 %, Prechelt's generalisation loss (L. Prechelt 1998, "Early stopping
 *       – but when?", LNCS 1524:55, the criterion GL<sub>5</sub>),
 *   <li>and by more than three standard errors of the difference of two such means, σ·√(2/4), where
 *       σ is the points' noise: 1.4826 times the median size of the step from one point to the
 *       next, divided by √2, which neither a slow trend nor a steep beginning spoils. Three and not
 *       two, because the least of many noisy means is always somewhat too low,
 *   <li>and the training loss did not rise in the same sense.
 * </ul>
 *
 * @param epoch when, on the axis of the points: the middle of the least mean's points
 * @param loss the smoothed validation loss there
 * @param rise by how much of it validation loss rose since; 0.1 is 10 %
 */
public record LossTurn(double epoch, double loss, double rise) {
    /** How many points are smoothed together. */
    static final int WINDOW = 4;

    private static final double LEAST_RISE = 0.05;
    private static final double STANDARD_ERRORS = 3;

    /** The turn since the network was pruned last, or ever if it was not; empty for none. */
    public static Optional<LossTurn> last(Curves curves) {
        List<List<MetricPoint>> phases = phases(curves);
        return of(phases.get(phases.size() - 1));
    }

    /** The turns between one pruning and the next, in order of time. */
    public static List<LossTurn> all(Curves curves) {
        return phases(curves).stream().flatMap(phase -> of(phase).stream()).toList();
    }

    /**
     * The points from one pruning to the next; the first phase ends before the first one. A phase
     * begins with the point that was measured right after pruning.
     */
    static List<List<MetricPoint>> phases(Curves curves) {
        List<List<MetricPoint>> phases = new ArrayList<>();
        List<MetricPoint> points = curves.points();
        int from = 0;
        for (PruneMark mark : curves.marks()) {
            int to = from;
            while (to + 1 < points.size() && points.get(to + 1).epoch() <= mark.epoch()) {
                to++;
            }
            phases.add(once(points.subList(from, to)));
            from = to;
        }
        phases.add(once(points.subList(from, points.size())));
        return phases;
    }

    /** A moment that was measured twice, as before pruning, counts once. */
    private static List<MetricPoint> once(List<MetricPoint> points) {
        List<MetricPoint> once = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean last = i == points.size() - 1;
            if (last || points.get(i).epoch() != points.get(i + 1).epoch()) {
                once.add(points.get(i));
            }
        }
        return once;
    }

    private static Optional<LossTurn> of(List<MetricPoint> phase) {
        if (phase.size() < 2 * WINDOW) {
            return Optional.empty();
        }
        Smoothed validation = Smoothed.of(phase, MetricPoint::validationLoss);
        Smoothed training = Smoothed.of(phase, MetricPoint::trainLoss);
        int least = validation.least();
        if (!validation.risesSince(least) || training.risesSince(least)) {
            return Optional.empty();
        }
        double epoch =
                phase.subList(least, least + WINDOW).stream()
                        .mapToDouble(MetricPoint::epoch)
                        .average()
                        .orElseThrow();
        double loss = validation.means[least];
        return Optional.of(new LossTurn(epoch, loss, validation.rise(least) / loss));
    }

    /** Whether a loss fell from the epoch before the last to the last one, as a turn rises. */
    static boolean falls(List<MetricPoint> phase, ToDoubleFunction<MetricPoint> loss) {
        if (phase.size() < 2 * WINDOW) {
            return false;
        }
        Smoothed smoothed = Smoothed.of(phase, loss);
        int before = smoothed.means.length - 1 - WINDOW;
        double fall = -smoothed.rise(before);
        return fall > LEAST_RISE * smoothed.means[before] && fall > smoothed.noise;
    }

    /** Running means of a loss, and what a difference of two must exceed not to be noise. */
    private static final class Smoothed {
        private static final double MEDIAN_TO_SIGMA = 1.4826;

        private final double[] means;
        private final double noise;

        private Smoothed(double[] means, double noise) {
            this.means = means;
            this.noise = noise;
        }

        static Smoothed of(List<MetricPoint> phase, ToDoubleFunction<MetricPoint> loss) {
            double[] values = phase.stream().mapToDouble(loss).toArray();
            double[] means = new double[values.length - WINDOW + 1];
            for (int i = 0; i < means.length; i++) {
                for (int j = i; j < i + WINDOW; j++) {
                    means[i] += values[j] / WINDOW;
                }
            }
            double error = MEDIAN_TO_SIGMA * medianStep(values) / Math.sqrt(2);
            return new Smoothed(means, STANDARD_ERRORS * error * Math.sqrt(2.0 / WINDOW));
        }

        private static double medianStep(double[] values) {
            double[] steps = new double[values.length - 1];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = Math.abs(values[i + 1] - values[i]);
            }
            java.util.Arrays.sort(steps);
            return (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        }

        int least() {
            int least = 0;
            for (int i = 1; i < means.length; i++) {
                least = means[i] < means[least] ? i : least;
            }
            return least;
        }

        double rise(int since) {
            return means[means.length - 1] - means[since];
        }

        boolean risesSince(int index) {
            double rise = rise(index);
            boolean apart = index + WINDOW < means.length;
            return apart && rise > LEAST_RISE * means[index] && rise > noise;
        }
    }
}
