package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;

/** Adds to what a training tells of itself which round it is in. */
final class RoundProgress {
    private RoundProgress() {}

    static JobContext of(JobContext context, int round, int rounds) {
        return rounds == 1
                ? context
                : new JobContext(
                        context.token(),
                        progress -> context.progress().accept(in(progress, round, rounds)));
    }

    private static Progress in(Progress progress, int round, int rounds) {
        if (!progress.messageKey().equals("job.training")) {
            return progress;
        }
        List<Object> arguments = new ArrayList<>(List.of(round, rounds));
        arguments.addAll(progress.arguments());
        return new Progress(progress.fraction(), "job.training-round", arguments);
    }
}
