package dev.secateur.app.cli;

import dev.secateur.app.drag.DragBenchmark;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long the screen takes to follow a threshold that is dragged. */
@picocli.CommandLine.Command(name = "drag")
final class BenchDragCommand implements Callable<Integer> {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;

    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();

    @Option(
            names = "--network",
            paramLabel = "MODEL",
            defaultValue = "vgg16",
            descriptionKey = "cli.option.bench-network")
    private String network;

    @Option(
            names = "--drags",
            paramLabel = "N",
            defaultValue = "500",
            descriptionKey = "cli.option.bench-drags")
    private int drags;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.bench-drag-seed")
    private long seed;

    BenchDragCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return WindowFlags.measured(this::measured);
    }

    private int measured() {
        return console.run(
                context -> {
                    BenchArguments.requirePositive("--drags", drags);
                    return new BenchDragReport(
                            new DragBenchmark(network, drags, WIDTH, HEIGHT, seed).run(context));
                },
                talk.isJson());
    }
}
