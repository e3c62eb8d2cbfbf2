package dev.secateur.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a network answered a set of examples. Immutable. */
public final class Evaluation {
    private final double loss;
    private final long[][] confusion;
    private final List<ClassScore> classes;

    /**
     * An evaluation.
     *
     * @param loss the mean cross-entropy, −ln of the probability given to the right class
     * @param classNames the classes
     * @param confusion how many examples of each class (row) were given each class (column)
     */
    public Evaluation(double loss, List<String> classNames, long[][] confusion) {
        this.loss = loss;
        this.confusion = Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
        List<ClassScore> scores = new ArrayList<>();
        for (int i = 0; i < classNames.size(); i++) {
            scores.add(ClassScore.of(classNames.get(i), confusion, i));
        }
        this.classes = List.copyOf(scores);
    }

    /** The mean cross-entropy in nats. */
    public double loss() {
        return loss;
    }

    /** How many examples were answered. */
    public long examples() {
        return Arrays.stream(confusion).flatMapToLong(Arrays::stream).sum();
    }

    /** The share answered rightly. */
    public double accuracy() {
        long right = 0;
        for (int i = 0; i < confusion.length; i++) {
            right += confusion[i][i];
        }
        long all = examples();
        return all == 0 ? 0 : (double) right / all;
    }

    /** Each class by itself. */
    public List<ClassScore> classes() {
        return classes;
    }

    /** The mean precision of the classes, each counting the same. */
    public double precision() {
        return mean(ClassScore::precision);
    }

    /** The mean recall of the classes, each counting the same. */
    public double recall() {
        return mean(ClassScore::recall);
    }

    /** The mean F1 of the classes, each counting the same. */
    public double f1() {
        return mean(ClassScore::f1);
    }

    /**
     * A copy of the confusion matrix: how many of each class (row) were given each class (column).
     */
    public long[][] confusion() {
        return Arrays.stream(confusion).map(long[]::clone).toArray(long[][]::new);
    }

    private double mean(ToDoubleFunction<ClassScore> score) {
        return classes.stream().mapToDouble(score).average().orElse(0);
    }
}
