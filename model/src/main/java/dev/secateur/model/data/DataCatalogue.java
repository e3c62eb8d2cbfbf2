package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import java.util.List;
import java.util.Optional;

/** Data sets that are known by name, such as the bundled ones. */
public interface DataCatalogue {
    /**
     * Loads the data set of this name.
     *
     * @param token asked between small steps
     * @return empty if the catalogue has no such name
     */
    Optional<DataSplit> find(String name, DataOptions options, CancellationToken token);

    /** Loads the data set of this name without being stopped. */
    default Optional<DataSplit> find(String name, DataOptions options) {
        return find(name, options, new CancellationToken());
    }

    /** The names there are, in the order to show them. */
    List<String> names();
}
