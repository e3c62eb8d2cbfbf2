package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
    private Integer threads;

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

    int threads() {
        if (threads != null && threads < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--threads", threads);
        }
        return threads == null ? Engine.defaultThreads() : threads;
    }
}
