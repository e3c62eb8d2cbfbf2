package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.format.NetworkFile;
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

    /** Reads them for a new network; what comes unsplit is split by the seed. */
    DataSplit load(long seed, Noise noise) {
        return load(options(seed, noise));
    }

    /** Reads them for a network, prepared as it was trained where that is known. */
    DataSplit load(long seed, Noise noise, NetworkFile.About about) {
        if (about.preparation().isPresent() && (scaling != null || missing != null)) {
            throw new UsageError("cli.error.prepared");
        }
        return load(options(seed, noise).preparedAs(about.preparation()));
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

    private DataSplit load(DataOptions options) {
        return new DataSource(new SampleData()).load(text(), options);
    }
}
