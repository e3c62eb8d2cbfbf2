package dev.secateur.app.cli;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.LearningRateSchedule;
import dev.secateur.model.training.TrainingOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a network is trained or fine-tuned, and on how many examples. */
final class TrainingArguments {
    @Option(
            names = "--optimizer",
            paramLabel = "RULE",
            defaultValue = "adam",
            descriptionKey = "cli.option.optimizer")
    private Optimizer.Rule rule;

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            descriptionKey = "cli.option.learning-rate")
    private Double learningRate;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "64",
            descriptionKey = "cli.option.batch-size")
    private int batchSize;

    @Option(
            names = "--l2",
            paramLabel = "LAMBDA",
            defaultValue = "0",
            descriptionKey = "cli.option.l2")
    private double l2;

    @Option(
            names = "--l1",
            paramLabel = "ALPHA",
            defaultValue = "0",
            descriptionKey = "cli.option.l1")
    private double l1;

    @Option(
            names = "--dropout",
            paramLabel = "RATE",
            defaultValue = "0",
            descriptionKey = "cli.option.dropout")
    private double dropout;

    @Option(names = "--class-weights", descriptionKey = "cli.option.class-weights")
    private boolean classWeights;

    @Option(
            names = "--early-stopping",
            paramLabel = "PATIENCE",
            descriptionKey = "cli.option.early-stopping")
    private Integer patience;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0",
            descriptionKey = "cli.option.validation")
    private double validation;

    @Option(
            names = "--learning-rate-schedule",
            paramLabel = "S",
            defaultValue = "constant",
            descriptionKey = "cli.option.learning-rate-schedule")
    private LearningRateSchedule.Decay decay;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "0",
            descriptionKey = "cli.option.warm-up")
    private int warmUp;

    @Option(
            names = "--train-examples",
            paramLabel = "N",
            defaultValue = "" + Integer.MAX_VALUE,
            descriptionKey = "cli.option.train-examples")
    private int trainExamples;

    TrainingOptions options(int epochs) {
        return new TrainingOptions(
                epochs,
                batchSize,
                new Optimizer(rule, rate(), l2),
                new Regularization(l1, dropout, classWeights),
                Optional.ofNullable(patience).map(EarlyStopping::new),
                new LearningRateSchedule(decay, warmUp),
                validation);
    }

    private double rate() {
        if (learningRate != null) {
            return learningRate;
        }
        return rule == Optimizer.Rule.ADAM ? 1e-3 : 1e-2;
    }

    /** How many of the training examples at most, from the first on. */
    int examples() {
        if (trainExamples < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--train-examples", trainExamples);
        }
        return trainExamples;
    }
}
