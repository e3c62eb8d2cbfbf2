package dev.secateur.model.inputs;

import dev.secateur.model.job.CancellationToken;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.dataset.DatasetView;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * A random forest of 100 trees, grown by Tribuo: each on a bootstrap sample, each split chosen
 * among √n inputs by its Gini impurity.
 *
 * @see <a href="https://doi.org/10.1023/A:1010933404324">Breiman, Random Forests, 2001</a>
 */
final class Forest {
    private static final int TREES = 100;
    private static final int DEPTH = 12;

    private final List<Node<Label>> roots;
    private final int[] columnOfId;

    private Forest(List<Node<Label>> roots, int[] columnOfId) {
        this.roots = roots;
        this.columnOfId = columnOfId;
    }

    static Forest grow(Sample sample, long seed, CancellationToken token) {
        String[] names =
                IntStream.range(0, sample.width()).mapToObj(Forest::name).toArray(String[]::new);
        MutableDataset<Label> data = dataset(sample, names);
        int[] columnOfId = new int[names.length];
        for (int column = 0; column < names.length; column++) {
            columnOfId[data.getFeatureIDMap().getID(names[column])] = column;
        }
        float share = (float) (Math.ceil(Math.sqrt(names.length)) / names.length);
        var trainer = new CARTClassificationTrainer(DEPTH, Math.min(share, 0.999f), seed);
        List<Node<Label>> roots = new ArrayList<>();
        // Tribuo's own forest could not be cancelled between two trees.
        while (roots.size() < TREES) {
            token.throwIfCancelled();
            var drawn = DatasetView.createBootstrapView(data, data.size(), seed + roots.size());
            roots.add(trainer.train(drawn).getRoot());
        }
        return new Forest(roots, columnOfId);
    }

    /** Sorted as the columns are. */
    private static String name(int column) {
        return String.format(java.util.Locale.ROOT, "%09d", column);
    }

    private static MutableDataset<Label> dataset(Sample sample, String[] names) {
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(new SimpleDataSourceProvenance("inputs", labels), labels);
        for (int i = 0; i < sample.size(); i++) {
            double[] values = new double[names.length];
            for (int column = 0; column < values.length; column++) {
                values[column] = sample.value(i, column);
            }
            data.add(
                    new ArrayExample<>(
                            new Label(Integer.toString(sample.label(i))), names, values));
        }
        return data;
    }

    /**
     * How much the share of wrong votes rises, over all trees and examples, when a column is
     * shuffled; 0 for one that no tree looks at.
     *
     * @param sample examples that the forest was not grown on
     */
    double[] importance(Sample sample, long seed, CancellationToken token) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rise = new double[sample.width()];
        for (int column = 0; column < rise.length; column++) {
            float[] shuffled = sample.shuffled(column, random);
            for (Node<Label> root : roots) {
                token.throwIfCancelled();
                rise[column] += looksAt(root, column) ? rise(root, sample, column, shuffled) : 0;
            }
            rise[column] /= (double) roots.size() * sample.size();
        }
        return rise;
    }

    private boolean looksAt(Node<Label> node, int column) {
        return node instanceof SplitNode<Label> split
                && (columnOfId[split.getFeatureID()] == column
                        || looksAt(split.getGreaterThan(), column)
                        || looksAt(split.getLessThanOrEqual(), column));
    }

    private double rise(Node<Label> root, Sample sample, int column, float[] shuffled) {
        int rise = 0;
        for (int i = 0; i < sample.size(); i++) {
            int right = sample.label(i);
            int before = vote(root, sample, i, column, sample.value(i, column));
            int after = vote(root, sample, i, column, shuffled[i]);
            rise += (after == right ? 0 : 1) - (before == right ? 0 : 1);
        }
        return rise;
    }

    private int vote(Node<Label> root, Sample sample, int i, int changed, float value) {
        Node<Label> node = root;
        while (node instanceof SplitNode<Label> split) {
            int column = columnOfId[split.getFeatureID()];
            double x = column == changed ? value : sample.value(i, column);
            node = x > split.splitValue() ? split.getGreaterThan() : split.getLessThanOrEqual();
        }
        return Integer.parseInt(((LeafNode<Label>) node).getOutput().getLabel());
    }
}
