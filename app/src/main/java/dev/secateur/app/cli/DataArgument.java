package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.samples.SampleData;
import picocli.CommandLine.Option;

/** The data that a command works with: a bundled name or a path. */
final class DataArgument {
    @Option(names = "--data", paramLabel = "DATA", descriptionKey = "cli.option.data")
    private String data;

    @Option(names = "--label", paramLabel = "COLUMN", descriptionKey = "cli.option.label")
    private String label;

    @Option(names = "--scaling", paramLabel = "KIND", descriptionKey = "cli.option.scaling")
    private Scaling scaling;

    @Option(names = "--missing", paramLabel = "HOW", descriptionKey = "cli.option.missing")
    private MissingValues missing;

    /** Whether any were named. */
    boolean isGiven() {
        return data != null;
    }

    /** What was typed. */
    String text() {
        if (data == null) {
            throw new UsageError("cli.error.missing", "--data");
        }
        return data;
    }

    /** How they are read for a new network. */
    DataOptions options(long seed, Noise noise) {
        DataOptions options =
                label == null ? DataOptions.DEFAULT : DataOptions.DEFAULT.withLabelColumn(label);
        return options.withSeed(seed)
                .withNoise(noise)
                .preparing(
                        scaling == null ? DataOptions.DEFAULT.scaling() : scaling,
                        missing == null ? DataOptions.DEFAULT.missing() : missing);
    }

    /** Reads all of them for a network. */
    DataSplit load(DataOptions reading, NetworkFile.About about, JobContext context) {
        return load(text(), reading, Integer.MAX_VALUE, about, context);
    }

    /**
     * Reads data for a network: prepared as it was trained where that is known.
     *
     * @param examples how many of the training examples at most
     * @throws UsageError if it is known and asked for otherwise
     */
    DataSplit load(
            String name,
            DataOptions reading,
            int examples,
            NetworkFile.About about,
            JobContext context) {
        if (about.preparation().isPresent() && (scaling != null || missing != null)) {
            throw new UsageError("cli.error.prepared");
        }
        return new DataSource(new SampleData())
                .load(name, reading.preparedAs(about.preparation()), examples, context.token());
    }
}
