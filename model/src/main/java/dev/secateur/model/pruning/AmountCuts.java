package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts off what a specification asks for by an amount.
 *
 * @param spec what is asked
 * @param parts the prunable layers, in order
 */
record AmountCuts(PruningSpec spec, List<LayerPart> parts) {
    /**
     * What goes in each layer.
     *
     * @throws UserError if no layer takes part, or more is asked than the least share kept allows
     */
    List<LayerCut> cuts() {
        if (spec.byHand().isEmpty() && parts.stream().allMatch(part -> part.ranked() == 0)) {
            throw new UserError(ErrorCode.NO_LAYERS);
        }
        return switch (spec.scope()) {
            case GLOBAL -> global();
            case LAYER, PER_LAYER -> each();
        };
    }

    private List<LayerCut> global() {
        if (spec.amount() instanceof Amount.Threshold threshold) {
            double bound =
                    spec.criterion() == Criterion.QUANTILE
                            ? globalQuantile(threshold.value())
                            : threshold.value();
            return parts.stream().map(part -> part.below(bound * part.scale())).toList();
        }
        if (spec.amount() instanceof Amount.Sides sides) {
            return parts.stream().map(part -> part.between(sides)).toList();
        }
        long all = parts.stream().filter(p -> !p.out()).mapToLong(LayerPart::ranked).sum();
        long asked = ((Amount.Sparsity) spec.amount()).of(all);
        long most = parts.stream().filter(p -> !p.out()).mapToLong(LayerPart::most).sum();
        requireReachable(asked, most, all);
        return new GlobalCut(parts).lowest(asked);
    }

    /** The |w| that has ⌊q·n⌋ of all weights before it. */
    private double globalQuantile(double q) {
        List<LayerPart> in = parts.stream().filter(part -> !part.out()).toList();
        long all = in.stream().mapToLong(part -> part.index().size()).sum();
        long rank = Math.min(new Amount.Sparsity(q).of(all), all - 1);
        return GlobalCut.largest(
                bound ->
                        in.stream().mapToLong(part -> part.index().countBelow(bound)).sum()
                                <= rank);
    }

    private List<LayerCut> each() {
        List<LayerCut> cuts = new ArrayList<>();
        for (LayerPart part : parts) {
            Amount amount =
                    spec.scope() == Scope.LAYER
                            ? spec.amount()
                            : spec.layerAmounts().get(part.index().layer());
            cuts.add(part.out() ? part.lowest(part.least()) : one(part, amount));
        }
        return cuts;
    }

    private LayerCut one(LayerPart part, Amount amount) {
        if (amount instanceof Amount.Threshold threshold) {
            return spec.criterion() == Criterion.QUANTILE
                    ? part.below(part.index().quantile(threshold.value()))
                    : part.below(threshold.value() * part.scale());
        }
        if (amount instanceof Amount.Sides sides) {
            return part.between(sides);
        }
        long asked = ((Amount.Sparsity) amount).of(part.ranked());
        requireReachable(asked, part.most(), part.ranked());
        return part.lowest(asked);
    }

    private void requireReachable(long asked, long most, long all) {
        if (asked > most && spec.leastKept() > 0) {
            double share = Math.floor(1000.0 * most / all) / 1000;
            throw new UserError(ErrorCode.SPARSITY_UNREACHABLE, (double) asked / all, share);
        }
    }
}
