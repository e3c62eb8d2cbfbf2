package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A network to make another of, the data to fine-tune that on, and where to save it. */
final class FineTuneArguments {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private NoiseArguments noise = new NoiseArguments();

    @Option(
            names = "--fine-tune",
            paramLabel = "N",
            defaultValue = "0",
            descriptionKey = "cli.option.fine-tune")
    private int epochs;

    @Mixin private TrainingArguments training = new TrainingArguments();
    @Mixin private SeedOption seed = new SeedOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.out")
    private Path out;

    ModelArgument model() {
        return model;
    }

    DataArgument data() {
        return data;
    }

    /** How the data are read for a new network. */
    DataOptions reading() {
        return data.options(seed.value(), noise.noise());
    }

    /**
     * The data, where some were named.
     *
     * @throws UsageError if there is to be fine-tuning and none were
     */
    Optional<DataSplit> split(NetworkFile.About about, JobContext context) {
        return data.isGiven() || epochs > 0
                ? Optional.of(data.load(data.text(), reading(), examples(), about, context))
                : Optional.empty();
    }

    /** Goes on with a network's curves where they were measured on these data. */
    CurveRecorder recorder(NetworkFile file, Optional<DataSplit> split) {
        return new CurveRecorder(split.map(file.about()::curvesOn).orElse(Curves.NONE));
    }

    /**
     * What is known of a network that a step made of another.
     *
     * @param split what it was fine-tuned on, where that was done
     */
    NetworkFile.About about(
            NetworkFile file, Network made, Optional<DataSplit> split, Curves curves, String step) {
        return file.about().of(made, split, epochs, curves, step);
    }

    /** How many of the training examples at most. */
    int examples() {
        return training.examples();
    }

    TrainingOptions training() {
        return training.options(epochs);
    }

    long seed() {
        return seed.value();
    }

    Path out() {
        return out;
    }
}
