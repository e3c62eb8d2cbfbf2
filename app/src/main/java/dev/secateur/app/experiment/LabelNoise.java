package dev.secateur.app.experiment;

import dev.secateur.model.data.Noise;
import java.util.List;

/**
 * A compression on training labels of which some are wrong on purpose, judged on clean test data.
 *
 * @param compression what is done for each share of wrong labels
 * @param levels the shares, the last being the one that the experiment is about
 */
public record LabelNoise(Compression compression, List<Double> levels) implements Experiment {
    /** Copies the list. */
    public LabelNoise {
        levels = List.copyOf(levels);
    }

    @Override
    public String name() {
        return compression.name();
    }

    @Override
    public int epochs() {
        return levels.size() * compression.epochs();
    }

    @Override
    public Arm headline() {
        return compression.headline().withLabelNoise(levels.get(levels.size() - 1));
    }

    @Override
    public void run(Trial trial, Ledger ledger) {
        for (double level : levels) {
            Noise noise = new Noise(level, Noise.LabelKind.UNIFORM, 0);
            Trial noisy = trial.on(noise.addTo(trial.data(), trial.seed()));
            compression.run(
                    noisy, (arm, finding) -> ledger.add(arm.withLabelNoise(level), finding));
        }
    }
}
