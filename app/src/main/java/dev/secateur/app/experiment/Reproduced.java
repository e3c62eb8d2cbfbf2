package dev.secateur.app.experiment;

import java.util.List;
import java.util.Optional;

/**
 * How an experiment came out.
 *
 * @param experiment which
 * @param material what it was run on
 * @param seeds how often it was to be run
 * @param isComplete whether it was; if not, rows are missing or have fewer findings
 * @param rows one for each arm
 */
public record Reproduced(
        Experiment experiment, Material material, int seeds, boolean isComplete, List<Row> rows) {
    /** Copies the list. */
    public Reproduced {
        rows = List.copyOf(rows);
    }

    /** The row that the experiment is about, if it was come to. */
    public Optional<Row> headline() {
        return rows.stream().filter(row -> row.arm().equals(experiment.headline())).findFirst();
    }
}
