package dev.secateur.app.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What an arm gave over all seeds.
 *
 * @param arm which
 * @param findings one a seed, at least one
 */
public record Row(Arm arm, List<Finding> findings) {
    /** Copies the list. */
    public Row {
        findings = List.copyOf(findings);
    }

    /** The mean and spread of a figure over the seeds. */
    public Spread of(ToDoubleFunction<Finding> figure) {
        return Spread.of(findings.stream().mapToDouble(figure).toArray());
    }

    /** The accuracy right after pruning, where the arm prunes. */
    public Optional<Spread> pruned() {
        boolean all = findings.stream().map(Finding::pruned).allMatch(OptionalDouble::isPresent);
        return all ? Optional.of(of(finding -> finding.pruned().orElseThrow())) : Optional.empty();
    }

    /** A figure of how much faster it became, where the arm makes the network really smaller. */
    public Optional<Spread> speedup(ToDoubleFunction<Speedup> figure) {
        boolean all = findings.stream().map(Finding::speedup).allMatch(Optional::isPresent);
        return all
                ? Optional.of(of(f -> figure.applyAsDouble(f.speedup().orElseThrow())))
                : Optional.empty();
    }
}
