package dev.secateur.app.experiment;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;

/**
 * Tells how far a reproduction is: trainings fill it by their epochs, whatever they are part of.
 */
final class Pace {
    private final JobContext context;
    private final int epochs;
    private int done;

    /**
     * A pace at its start.
     *
     * @param context the whole reproduction's
     * @param epochs how many it takes in all
     */
    Pace(JobContext context, int epochs) {
        this.context = context;
        this.epochs = epochs;
    }

    /** The context of a training of so many epochs that begins now. */
    JobContext next(int count, String method, long seed) {
        double from = (double) done / epochs;
        done += count;
        double to = Math.min(1, (double) done / epochs);
        return new JobContext(
                token(),
                progress ->
                        context.progress().accept(named(progress, method, seed).within(from, to)));
    }

    private static Progress named(Progress progress, String method, long seed) {
        return new Progress(
                progress.fraction(), "cli.reproduce.doing", java.util.List.of(method, seed));
    }

    /** A context for what takes next to no time. */
    JobContext quiet() {
        return new JobContext(token(), progress -> {});
    }

    private CancellationToken token() {
        return context.token();
    }
}
