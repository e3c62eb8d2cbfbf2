package dev.secateur.model.data;

import java.util.List;
import java.util.Optional;

/** Data sets that are known by name, such as the bundled ones. */
public interface DataCatalogue {
    /**
     * Loads the data set of this name.
     *
     * @return empty if the catalogue has no such name
     */
    Optional<DataSplit> find(String name, DataOptions options);

    /** The names there are, in the order to show them. */
    List<String> names();
}
