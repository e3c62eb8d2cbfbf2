package dev.secateur.model.session;

import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import java.util.List;

/** Where networks come from: bundled ones by name, others by path. */
public interface NetworkSource {
    /**
     * Opens a network. Called on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if there is none, or it cannot be opened
     */
    NetworkFile open(String nameOrPath, JobContext context);

    /** The names of the bundled networks, in the order to show them. */
    List<String> names();
}
