package dev.secateur.ui.evaluation;

/**
 * The figures of a whole evaluation, as shares from 0 to 1 but for the loss.
 *
 * @param accuracy the share of examples that were classified rightly
 * @param precision the mean over the classes
 * @param recall the mean over the classes
 * @param f1 the mean over the classes
 * @param loss the mean loss of an example
 */
public record EvaluationFigures(
        double accuracy, double precision, double recall, double f1, double loss) {}
