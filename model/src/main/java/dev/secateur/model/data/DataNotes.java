package dev.secateur.model.data;

import java.util.List;

/**
 * What a person should know of data besides what they hold.
 *
 * @param missing how many values were missing and filled in, in both parts together
 * @param filledBy what stood in for them
 * @param constant the features that the training part has always the same or not at all, by name
 */
public record DataNotes(long missing, MissingValues filledBy, List<String> constant) {
    /** Nothing to say. */
    public static final DataNotes NONE = new DataNotes(0, MissingValues.MEAN, List.of());

    /** Copies the list. */
    public DataNotes {
        constant = List.copyOf(constant);
    }
}
