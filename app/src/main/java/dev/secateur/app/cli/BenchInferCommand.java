package dev.secateur.app.cli;

import dev.secateur.app.bench.Benchmark;
import dev.secateur.app.bench.Work;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** Measures how fast networks answer. */
@picocli.CommandLine.Command(name = "infer")
final class BenchInferCommand implements Callable<Integer> {
    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();
    @Mixin private BenchArguments arguments = new BenchArguments();

    BenchInferCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(
                context -> {
                    Benchmark benchmark =
                            new Benchmark(arguments.plan(Work.INFER), Optional.empty(), false);
                    return new BenchReport(benchmark.run(context));
                },
                talk.isJson());
    }
}
