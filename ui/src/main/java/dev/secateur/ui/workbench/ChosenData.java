package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataNotes;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.ui.control.Figures;
import java.util.Optional;

/**
 * Data that were chosen.
 *
 * @param clean as they were loaded
 * @param noise what was put into their training part
 * @param split what came of it
 */
record ChosenData(DataSplit clean, Noise noise, DataSplit split) {
    static ChosenData clean(DataSplit split) {
        return new ChosenData(split, Noise.NONE, split);
    }

    /** Puts noise into data, as long as the job goes on. */
    static ChosenData of(DataSplit clean, Noise noise, CancellationToken token) {
        return new ChosenData(clean, noise, noise.addTo(clean, DataOptions.DEFAULT.seed(), token));
    }

    /** What a person should know of the data, if there is anything. */
    Optional<Notice> notice() {
        DataNotes notes = clean.notes();
        return notes.missing() == 0 && notes.constant().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Notice.information(
                                "notice.data",
                                Figures.count(notes.missing()),
                                notes.constant().isEmpty()
                                        ? "–"
                                        : String.join(", ", notes.constant())));
    }
}
