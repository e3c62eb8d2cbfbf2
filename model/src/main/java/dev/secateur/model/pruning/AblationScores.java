package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.MaskedInference;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Scores each unit by silencing it: its incoming weights are zero, as they would be if it were
 * pruned.
 *
 * @param network whose
 * @param sample the examples it is looked at on
 * @param already what is pruned in it
 */
record AblationScores(Network network, Dataset sample, Mask already) {
    /** The rise in the share of misclassified examples; those who do harm have less than none. */
    List<float[]> score(List<UnitMembers> layers, JobContext context) {
        JobContext quiet = new JobContext(context.token(), progress -> {});
        int all = layers.stream().mapToInt(UnitMembers::count).sum();
        int done = 0;
        List<float[]> scores = new ArrayList<>();
        try (MaskedInference inference = network.maskedInference(sample)) {
            List<BitSet> sets = already.sets();
            double before = inference.accuracy(sets, quiet);
            for (int l = 0; l < layers.size(); l++) {
                int[][] indices = layers.get(l).indices(context.token());
                float[] layer = new float[indices.length];
                for (int unit = 0; unit < layer.length; unit++) {
                    List<BitSet> silenced = with(sets, l, indices[unit]);
                    layer[unit] = (float) (before - inference.accuracy(silenced, quiet));
                    done++;
                    context.progress().accept(progress(done, all));
                }
                scores.add(layer);
            }
        }
        return scores;
    }

    private Progress progress(int done, int all) {
        return Progress.at((double) done / all, "job.silencing", done, all, sample.size());
    }

    private static List<BitSet> with(List<BitSet> sets, int layer, int[] indices) {
        List<BitSet> changed = new ArrayList<>(sets);
        BitSet more = (BitSet) sets.get(layer).clone();
        for (int i : indices) {
            more.set(i);
        }
        changed.set(layer, more);
        return changed;
    }
}
