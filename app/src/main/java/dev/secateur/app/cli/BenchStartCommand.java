package dev.secateur.app.cli;

import dev.secateur.app.bench.StartBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long it takes until the window shows a network. */
@picocli.CommandLine.Command(name = "start")
final class BenchStartCommand implements Callable<Integer> {
    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            descriptionKey = "cli.option.bench-start-runs")
    private int runs;

    BenchStartCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(
                context -> {
                    BenchArguments.requirePositive("--runs", runs);
                    BenchArguments.requireDisplay();
                    return new BenchStartReport(new StartBenchmark(runs).run(context));
                },
                talk.isJson());
    }
}
