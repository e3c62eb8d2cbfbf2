package dev.secateur.model.study;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures how a network's accuracy follows the sparsity of each of its layers by itself: one layer
 * is pruned at a time, and nothing is fine-tuned (Han 2015, arXiv 1506.02626, figure 6; Li 2017,
 * arXiv 1608.08710, figure 2). The network is left alone.
 *
 * <p>Every layer is measured as it is and at a few sparsities first, and then between them, so that
 * the curves show early. What lies below a layer's sparsity as it is has no point.
 *
 * @param subject the network, and what it is measured on
 * @param sparsities what is tried of each layer: shares of what the criterion ranks there, weights
 *     or units, above 0 and below 1
 * @param known what an earlier run told, which is not measured again
 * @param listener told every other point as soon as it is known, on the engine thread
 */
public record Sensitivity(
        SensitivitySubject subject,
        List<Double> sparsities,
        List<SensitivityPoint> known,
        Consumer<SensitivityPoint> listener)
        implements Job<SensitivityCurves> {
    /** Steps of a tenth, and finer ones where networks begin to break. */
    public static final List<Double> USUAL =
            List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99);

    private static final double PREPARED = 0.1;

    /** Sorts the sparsities and checks them. */
    public Sensitivity {
        sparsities = sparsities.stream().sorted().distinct().toList();
        known = List.copyOf(known);
        for (double share : sparsities) {
            if (!(share > 0 && share < 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "sparsity", share);
            }
        }
    }

    /** How many points there are of so many layers at most. */
    public static int points(int layers, List<Double> sparsities) {
        return layers * (1 + sparsities.size());
    }

    /**
     * Measures.
     *
     * @return all points, known ones among them
     * @throws dev.secateur.model.job.UserError if the network, the criterion and the data do not go
     *     together
     * @throws java.util.concurrent.CancellationException when asked to stop; the points told so far
     *     hold
     */
    @Override
    public SensitivityCurves run(JobContext context) {
        try (PrunedAccuracy accuracy = new PrunedAccuracy(subject, context.part(0, PREPARED))) {
            List<SensitivityPoint> points = new ArrayList<>(known);
            Map<String, Double> now = accuracy.now();
            JobContext quiet = new JobContext(context.token(), progress -> {});
            Estimate baseline = accuracy.baseline(quiet);
            now.forEach((layer, share) -> add(points, layer, share, baseline));
            List<Trial> trials = trials(now);
            for (int i = 0; i < trials.size(); i++) {
                Trial trial = trials.get(i);
                context.part(PREPARED, 1).progress().accept(progress(trial, i, trials.size()));
                if (!isKnown(points, trial.layer, trial.sparsity)) {
                    Map<String, Double> one = Map.of(trial.layer, trial.sparsity);
                    Estimate measured = accuracy.accuracy(one, quiet);
                    add(points, trial.layer, trial.sparsity, measured);
                }
            }
            return SensitivityCurves.of(points);
        }
    }

    private record Trial(String layer, double sparsity) {}

    /** Each layer at every eighth sparsity, then at every fourth, and so on. */
    private List<Trial> trials(Map<String, Double> now) {
        Set<Trial> trials = new LinkedHashSet<>();
        int last = sparsities.size() - 1;
        for (int step = Integer.highestOneBit(last + 1); step > 0; step /= 2) {
            for (Map.Entry<String, Double> layer : now.entrySet()) {
                for (int i = last % step; i <= last; i += step) {
                    if (sparsities.get(i) > layer.getValue()) {
                        trials.add(new Trial(layer.getKey(), sparsities.get(i)));
                    }
                }
            }
        }
        return List.copyOf(trials);
    }

    private void add(
            List<SensitivityPoint> points, String layer, double sparsity, Estimate accuracy) {
        if (!isKnown(points, layer, sparsity)) {
            SensitivityPoint point = new SensitivityPoint(layer, sparsity, accuracy);
            points.add(point);
            listener.accept(point);
        }
    }

    private static boolean isKnown(List<SensitivityPoint> points, String layer, double sparsity) {
        return points.stream()
                .anyMatch(point -> point.layer().equals(layer) && point.sparsity() == sparsity);
    }

    private static Progress progress(Trial trial, int done, int all) {
        double percent = Math.round(1000 * trial.sparsity) / 10.0;
        return Progress.at((double) done / all, "job.trying-sparsity", trial.layer, percent);
    }
}
