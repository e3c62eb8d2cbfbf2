package dev.secateur.ui.workbench;

import dev.secateur.model.session.Revision;
import java.util.List;

/** Gives back the memory of networks that nobody needs any more. */
final class Closing {
    private final Memory memory;
    private final Jobs jobs;

    Closing(Memory memory, Jobs jobs) {
        this.memory = memory;
        this.jobs = jobs;
    }

    /** Their networks may be being remembered at this moment, and looked at by jobs until then. */
    void close(List<Revision> gone) {
        memory.whenNoted(
                () ->
                        jobs.startQuietly(
                                context -> {
                                    gone.forEach(revision -> revision.network().close());
                                    return gone;
                                },
                                closed -> {}));
    }
}
