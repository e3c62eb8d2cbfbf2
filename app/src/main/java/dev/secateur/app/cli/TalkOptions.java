package dev.secateur.app.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How a command talks. */
final class TalkOptions {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

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

    boolean isJson() {
        return json;
    }
}
