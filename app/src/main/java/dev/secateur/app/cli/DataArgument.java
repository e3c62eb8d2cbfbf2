package dev.secateur.app.cli;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.samples.SampleData;
import picocli.CommandLine.Option;

/** The data that a command works with: a bundled name or a path. */
final class DataArgument {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DATA",
            descriptionKey = "cli.option.data")
    private String data;

    @Option(names = "--label", paramLabel = "COLUMN", descriptionKey = "cli.option.label")
    private String label;

    /** What was typed. */
    String text() {
        return data;
    }

    /** Reads them; what comes unsplit is split by the seed. */
    DataSplit load(long seed) {
        return load(seed, Noise.NONE);
    }

    /** Reads them and puts noise into the training part. */
    DataSplit load(long seed, Noise noise) {
        DataOptions options = DataOptions.DEFAULT.withSeed(seed).withNoise(noise);
        return new DataSource(new SampleData())
                .load(data, label == null ? options : options.withLabelColumn(label));
    }
}
