package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command takes that computes in this process. */
final class CommonOptions {
    @Mixin private TalkOptions talk = new TalkOptions();

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
    private Integer threads;

    boolean isJson() {
        return talk.isJson();
    }

    int threads() {
        if (threads != null && threads < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--threads", threads);
        }
        return threads == null ? Engine.defaultThreads() : threads;
    }
}
