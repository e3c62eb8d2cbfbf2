package dev.secateur.app.cli;

import dev.secateur.app.drag.PreviewBenchmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon the accuracy follows a drag. */
@picocli.CommandLine.Command(name = "preview")
final class BenchPreviewCommand implements Callable<Integer> {
    private static final long SEED = 1;

    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();

    @Option(
            names = "--networks",
            split = ",",
            paramLabel = "NAME",
            descriptionKey = "cli.option.networks")
    private List<String> networks = new ArrayList<>();

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "500",
            descriptionKey = "cli.option.bench-examples")
    private int examples;

    @Option(
            names = "--drags",
            paramLabel = "N",
            defaultValue = "100",
            descriptionKey = "cli.option.bench-preview-drags")
    private int drags;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.bench-threads")
    private int threads;

    BenchPreviewCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return WindowFlags.measured(this::measured);
    }

    private int measured() {
        return console.run(
                context -> {
                    BenchArguments.requirePositive("--examples", examples);
                    BenchArguments.requirePositive("--drags", drags);
                    BenchArguments.requirePositive("--threads", threads);
                    PreviewBenchmark benchmark =
                            new PreviewBenchmark(
                                    BenchArguments.chosen(networks),
                                    examples,
                                    drags,
                                    threads,
                                    SEED);
                    return new BenchPreviewReport(benchmark, benchmark.run(context));
                },
                talk.isJson());
    }
}
