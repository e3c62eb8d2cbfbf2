package dev.secateur.model.inputs;

import dev.secateur.model.job.CancellationToken;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.common.tree.AbstractCARTTrainer;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A decision tree, grown by Tribuo. */
final class Tree {
    private static final int DEPTH = 12;

    /** Of more columns than these a tree is shown some. */
    private static final int FEW = 64;

    /** How many times as many columns it is shown as a split chooses from. */
    private static final int CHOICES = 3;

    private final Node<Label> root;
    private final int[] columns;

    /**
     * A tree that was grown.
     *
     * @param columns the column that each feature's number stands for
     */
    private Tree(Node<Label> root, int[] columns) {
        this.root = root;
        this.columns = columns;
    }

    /**
     * A tree on a bootstrap sample. At each split Tribuo copies all columns, also those that it
     * does not choose from, so of many columns each tree is shown some of its own (Ho 1998).
     *
     * @param token asked for each split that is thought of
     */
    static Tree grow(Sample sample, SplittableRandom random, CancellationToken token) {
        int tried = (int) Math.ceil(Math.sqrt(sample.width()));
        int shown = Math.min(sample.width(), Math.max(FEW, CHOICES * tried));
        int[] columns = some(shown, sample.width(), random);
        var trainer =
                new CARTClassificationTrainer(
                        DEPTH,
                        AbstractCARTTrainer.MIN_EXAMPLES,
                        0,
                        Math.min((float) tried / shown, 0.999f),
                        false,
                        new AskingGini(token),
                        random.nextLong());
        return new Tree(
                trainer.train(bootstrap(sample, columns, random, token)).getRoot(), columns);
    }

    /** So many of the columns, ascending (Fisher and Yates, as far as needed). */
    private static int[] some(int count, int of, SplittableRandom random) {
        int[] all = IntStream.range(0, of).toArray();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(of - i);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        int[] chosen = Arrays.copyOf(all, count);
        Arrays.sort(chosen);
        return chosen;
    }

    private static MutableDataset<Label> bootstrap(
            Sample sample, int[] columns, SplittableRandom random, CancellationToken token) {
        String[] names =
                IntStream.range(0, columns.length).mapToObj(Tree::name).toArray(String[]::new);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> drawn =
                new MutableDataset<>(new SimpleDataSourceProvenance("inputs", labels), labels);
        for (int i = 0; i < sample.size(); i++) {
            token.throwIfCancelled();
            int row = random.nextInt(sample.size());
            double[] values =
                    Arrays.stream(columns).mapToDouble(c -> sample.value(row, c)).toArray();
            Label label = new Label(Integer.toString(sample.label(row)));
            drawn.add(new ArrayExample<>(label, names, values));
        }
        return drawn;
    }

    /** Tribuo numbers features in the order of their names. */
    private static String name(int feature) {
        return String.format(Locale.ROOT, "%09d", feature);
    }

    boolean looksAt(int column) {
        return Arrays.binarySearch(columns, column) >= 0 && looksAt(root, column);
    }

    private boolean looksAt(Node<Label> node, int column) {
        return node instanceof SplitNode<Label> split
                && (columns[split.getFeatureID()] == column
                        || looksAt(split.getGreaterThan(), column)
                        || looksAt(split.getLessThanOrEqual(), column));
    }

    /** How many more votes are wrong with other values in one column. */
    int rise(Sample sample, int column, float[] others) {
        int rise = 0;
        for (int i = 0; i < sample.size(); i++) {
            int right = sample.label(i);
            int before = vote(sample, i, column, sample.value(i, column));
            int after = vote(sample, i, column, others[i]);
            rise += (after == right ? 0 : 1) - (before == right ? 0 : 1);
        }
        return rise;
    }

    private int vote(Sample sample, int i, int changed, float value) {
        Node<Label> node = root;
        while (node instanceof SplitNode<Label> split) {
            int column = columns[split.getFeatureID()];
            double x = column == changed ? value : sample.value(i, column);
            node = x > split.splitValue() ? split.getGreaterThan() : split.getLessThanOrEqual();
        }
        return Integer.parseInt(((LeafNode<Label>) node).getOutput().getLabel());
    }
}
