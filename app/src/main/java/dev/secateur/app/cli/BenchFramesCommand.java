package dev.secateur.app.cli;

import dev.secateur.app.drag.FramesBenchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the frames of a real window while its threshold is dragged. */
@picocli.CommandLine.Command(name = "frames")
final class BenchFramesCommand implements Callable<Integer> {
    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "10",
            descriptionKey = "cli.option.bench-frames-seconds")
    private double seconds;

    BenchFramesCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return WindowFlags.measured(this::measured);
    }

    private int measured() {
        return console.run(
                context -> {
                    BenchArguments.requirePositive("--seconds", seconds);
                    BenchArguments.requireDisplay();
                    return new BenchFramesReport(
                            seconds, new FramesBenchmark("vgg16", "lenet-5", seconds).run(context));
                },
                talk.isJson());
    }
}
