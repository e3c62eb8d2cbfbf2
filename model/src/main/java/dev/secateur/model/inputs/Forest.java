package dev.secateur.model.inputs;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random forest of 100 trees: each on a bootstrap sample, each split chosen among √n inputs by
 * its Gini impurity.
 *
 * @param trees its trees
 * @see <a href="https://doi.org/10.1023/A:1010933404324">Breiman, Random Forests, 2001</a>
 */
record Forest(List<Tree> trees) {
    private static final int TREES = 100;

    static Forest grow(Sample sample, long seed, JobContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tree> trees = new ArrayList<>();
        while (trees.size() < TREES) {
            InputRanking.report(trees.size(), TREES, context);
            trees.add(Tree.grow(sample, random.split(), context.token()));
        }
        return new Forest(trees);
    }

    /**
     * How much the share of wrong votes rises, over all trees and examples, when a column is
     * shuffled; 0 for one that no tree looks at.
     *
     * @param sample examples that the forest was not grown on
     */
    double[] importance(Sample sample, long seed, JobContext context) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rise = new double[sample.width()];
        for (int column = 0; column < rise.length; column++) {
            InputRanking.report(column, rise.length, context);
            float[] shuffled = sample.shuffled(column, random);
            rise[column] =
                    rise(sample, column, shuffled, context.token())
                            / ((double) trees.size() * sample.size());
        }
        return rise;
    }

    private long rise(Sample sample, int column, float[] shuffled, CancellationToken token) {
        long rise = 0;
        for (Tree tree : trees) {
            token.throwIfCancelled();
            rise += tree.looksAt(column) ? tree.rise(sample, column, shuffled) : 0;
        }
        return rise;
    }
}
