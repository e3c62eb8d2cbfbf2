package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Scores units by chance.
 *
 * @param layers the units of each prunable layer
 * @param seed the same seed gives the same scores
 */
record UnitChance(List<UnitMembers> layers, long seed) {
    List<float[]> score(JobContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> scores = new ArrayList<>();
        for (UnitMembers layer : layers) {
            double done = (double) scores.size() / layers.size();
            context.progress()
                    .accept(Progress.at(done, "job.scoring-units", layer.weights().layer()));
            context.token().throwIfCancelled();
            scores.add(layer(layer.count(), random));
        }
        return scores;
    }

    private static float[] layer(int units, SplittableRandom random) {
        float[] scores = new float[units];
        for (int unit = 0; unit < units; unit++) {
            scores[unit] = (float) random.nextDouble();
        }
        return scores;
    }
}
