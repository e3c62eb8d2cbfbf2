package dev.secateur.model.job;

import java.util.function.Consumer;

/**
 * What a running job may use: the token it must look at, and where to say how far it is.
 *
 * @param token asked between two small steps, so that a cancel takes effect within 200 ms
 * @param progress takes the newest progress; cheap enough to be called once a minibatch
 */
public record JobContext(CancellationToken token, Consumer<Progress> progress) {
    /** A context that is never cancelled and whose progress nobody sees. */
    public static JobContext silent() {
        return new JobContext(new CancellationToken(), progress -> {});
    }

    /**
     * A context for a part of this job, whose progress fills the part from {@code from} to {@code
     * to}.
     */
    public JobContext part(double from, double to) {
        return new JobContext(token, p -> progress.accept(p.within(from, to)));
    }
}
