package dev.secateur.app.bench;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark found.
 *
 * @param plan what was measured
 * @param rows a row for each network and batch size
 * @param trials for each network and seed, if accuracies were compared; else empty
 * @param profile where the time goes, setting by setting, if that was asked; else empty
 * @param details of each contestant that was there
 */
public record Result(
        Plan plan,
        List<Row> rows,
        List<Trial> trials,
        List<Share> profile,
        Map<Contestant, Details> details) {
    /** Copies the collections. */
    public Result {
        rows = List.copyOf(rows);
        trials = List.copyOf(trials);
        profile = List.copyOf(profile);
        details = Collections.unmodifiableMap(new EnumMap<>(details));
    }

    /**
     * Whether PyTorch multiplied with a library that makes it slow, so that it is no fair match.
     */
    public boolean isPytorchHandicapped() {
        Details pytorch = details.get(Contestant.PYTORCH);
        return pytorch != null && pytorch.blas().equals(Details.REFERENCE_BLAS);
    }
}
