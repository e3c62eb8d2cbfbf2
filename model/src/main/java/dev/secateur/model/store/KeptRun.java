package dev.secateur.model.store;

import dev.secateur.model.session.RunChoice;
import java.util.Optional;

/**
 * A run that is not at its end, as it is kept. A value.
 *
 * @param parent the number of the revision that it begins with
 * @param choice what it makes of that one
 * @param data what it is fine-tuned on and judged by
 * @param done how many epochs it has gone through
 * @param planned how many it is to go through
 */
public record KeptRun(
        int parent, RunChoice choice, Optional<KeptData> data, int done, int planned) {
    /** The same after so many epochs. */
    public KeptRun after(int epochs, int ofThem) {
        return new KeptRun(parent, choice, data, epochs, ofThem);
    }
}
