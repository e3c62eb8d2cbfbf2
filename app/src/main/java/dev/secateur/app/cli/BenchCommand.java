package dev.secateur.app.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The benchmarks; each is a command of its own. */
@picocli.CommandLine.Command(name = "bench")
final class BenchCommand {
    /** Looked at before the command line is read, see {@link Language}. */
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "cli.option.lang")
    @SuppressWarnings("UnusedVariable")
    private Locale language;

    /** Looked at by picocli. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;
}
