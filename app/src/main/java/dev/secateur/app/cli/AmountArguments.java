package dev.secateur.app.cli;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import java.util.List;
import picocli.CommandLine.Option;

/** How much is pruned: one of these. */
final class AmountArguments {
    @Option(names = "--sparsity", paramLabel = "F", descriptionKey = "cli.option.sparsity")
    private Double sparsity;

    @Option(names = "--threshold", paramLabel = "T", descriptionKey = "cli.option.threshold")
    private Double threshold;

    @Option(
            names = "--sides",
            split = ",",
            paramLabel = "BELOW,ABOVE",
            descriptionKey = "cli.option.sides")
    private List<Double> sides = List.of();

    @Option(names = "--std", paramLabel = "S", descriptionKey = "cli.option.std")
    private Double std;

    @Option(names = "--rate", paramLabel = "R", descriptionKey = "cli.option.rate")
    private Double rate;

    @Option(names = "--quantile", paramLabel = "Q", descriptionKey = "cli.option.quantile")
    private Double quantile;

    Amount amount() {
        if (!sides.isEmpty()) {
            if (sides.size() != 2) {
                throw new UsageError("cli.error.sides");
            }
            return new Amount.Sides(sides.get(0), sides.get(1));
        }
        return sparsity == null ? new Amount.Threshold(bound()) : new Amount.Sparsity(sparsity);
    }

    private double bound() {
        if (threshold != null) {
            return threshold;
        } else if (std != null) {
            return std;
        }
        return rate == null ? quantile : rate;
    }

    /** The criterion that goes without saying; what is asked, where a sparsity leaves it open. */
    Criterion criterion(Criterion asked) {
        if (sparsity != null || !sides.isEmpty()) {
            return asked == null ? Criterion.MAGNITUDE : asked;
        }
        Criterion own = own();
        if (asked != null && asked != own) {
            throw new UsageError("cli.error.amount", asked.key(), option());
        }
        return own;
    }

    private Criterion own() {
        if (threshold != null) {
            return Criterion.MAGNITUDE;
        } else if (std != null) {
            return Criterion.STD;
        }
        return rate == null ? Criterion.QUANTILE : Criterion.RMS;
    }

    private String option() {
        return switch (own()) {
            case MAGNITUDE -> "--threshold";
            case STD -> "--std";
            case RMS -> "--rate";
            default -> "--quantile";
        };
    }
}
