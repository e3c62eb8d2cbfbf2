package dev.secateur.app.cli;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is pruned. */
final class PruningArguments {
    @Option(names = "--criterion", paramLabel = "C", descriptionKey = "cli.option.criterion")
    private Criterion criterion;

    @Option(names = "--scope", paramLabel = "S", descriptionKey = "cli.option.scope")
    private Scope scope;

    @ArgGroup(exclusive = true)
    private AmountArguments amount;

    @Option(names = "--layer", paramLabel = "NAME=VALUE", descriptionKey = "cli.option.layer")
    private Map<String, Double> layers = new TreeMap<>();

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "LAYER",
            descriptionKey = "cli.option.leave-out")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(
            names = "--keep-at-least",
            paramLabel = "SHARE",
            defaultValue = "0",
            descriptionKey = "cli.option.keep-at-least")
    private double leastKept;

    @Option(names = "--units", paramLabel = "LAYER:N,N", descriptionKey = "cli.option.units")
    private List<UnitsOfLayer> byHand = List.of();

    @Option(names = "--pattern", paramLabel = "N:M", descriptionKey = "cli.option.pattern")
    private Pattern pattern;

    @Option(
            names = "--scored-on",
            paramLabel = "N",
            defaultValue = "" + PruningSpec.SCORED_ON,
            descriptionKey = "cli.option.scored-on")
    private int scoredOn;

    PruningSpec spec(long seed) {
        if (pattern != null) {
            return patterned(seed);
        }
        return isPerLayer() ? perLayer(seed) : together(seed);
    }

    private boolean isPerLayer() {
        return scope == Scope.PER_LAYER || (scope == null && !layers.isEmpty());
    }

    private PruningSpec together(long seed) {
        if (!layers.isEmpty()) {
            throw new UsageError("cli.error.layer-scope", scope.key());
        }
        Scope over = scope == null ? Scope.GLOBAL : scope;
        if (amount == null && !byHand.isEmpty()) {
            return spec(byDefault(), over, new Amount.Sparsity(0), Map.of(), seed);
        } else if (amount == null) {
            throw new UsageError("cli.error.no-amount");
        }
        return spec(amount.criterion(criterion), over, amount.amount(), Map.of(), seed);
    }

    private PruningSpec patterned(long seed) {
        if (amount != null || scope != null || !layers.isEmpty()) {
            throw new UsageError("cli.error.pattern");
        }
        Amount share = new Amount.Sparsity(pattern.sparsity());
        return spec(byDefault(), Scope.LAYER, share, Map.of(), seed);
    }

    private PruningSpec perLayer(long seed) {
        if (layers.isEmpty() || amount != null) {
            throw new UsageError("cli.error.per-layer");
        }
        Criterion by = byDefault();
        Map<String, Amount> amounts = new TreeMap<>();
        layers.forEach((layer, value) -> amounts.put(layer, amount(by, value)));
        return spec(by, Scope.PER_LAYER, new Amount.Sparsity(0), amounts, seed);
    }

    private Criterion byDefault() {
        return criterion == null ? Criterion.MAGNITUDE : criterion;
    }

    private static Amount amount(Criterion criterion, double value) {
        return switch (criterion) {
            case STD, RMS, QUANTILE -> new Amount.Threshold(value);
            default -> new Amount.Sparsity(value);
        };
    }

    private PruningSpec spec(
            Criterion by, Scope over, Amount howMuch, Map<String, Amount> amounts, long seed) {
        return new PruningSpec(
                by,
                over,
                howMuch,
                amounts,
                leftOut,
                leastKept,
                seed,
                Optional.ofNullable(pattern),
                scoredOn,
                UnitsOfLayer.byLayer(byHand));
    }
}
