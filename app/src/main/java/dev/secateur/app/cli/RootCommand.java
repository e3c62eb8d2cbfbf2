package dev.secateur.app.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Option;

/** The program without a command: the workbench. */
@picocli.CommandLine.Command(name = "secateur")
final class RootCommand implements Callable<Integer> {
    private final Locale chosen;
    private final ToIntFunction<Locale> workbench;

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

    RootCommand(Locale chosen, ToIntFunction<Locale> workbench) {
        this.chosen = chosen;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        return workbench.applyAsInt(chosen);
    }
}
