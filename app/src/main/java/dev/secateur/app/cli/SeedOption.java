package dev.secateur.app.cli;

import picocli.CommandLine.Option;

/** What makes a command repeatable. */
final class SeedOption {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.seed")
    private long seed;

    long value() {
        return seed;
    }
}
