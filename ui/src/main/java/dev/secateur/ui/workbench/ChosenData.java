package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataNotes;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.format.NetworkFile.TrainedOn;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.store.KeptData;
import dev.secateur.ui.control.Figures;
import java.util.Optional;

/**
 * Data that were chosen.
 *
 * @param source where they come from
 * @param reading how they were read, with the noise that was put into their training part
 * @param clean as they were loaded
 * @param split what came of it, as the opened network takes it
 */
record ChosenData(TrainedOn source, DataOptions reading, DataSplit clean, DataSplit split) {
    static ChosenData of(
            TrainedOn source, DataOptions reading, DataSplit clean, CancellationToken token) {
        DataSplit split = reading.noise().addTo(clean, reading.seed(), token);
        return new ChosenData(source, reading, clean, split);
    }

    /** The same with other noise. */
    ChosenData with(Noise noise, CancellationToken token) {
        return of(source, reading.withNoise(noise), clean, token);
    }

    /** What is remembered of it: the data themselves are not. */
    KeptData kept() {
        return new KeptData(source, reading);
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
