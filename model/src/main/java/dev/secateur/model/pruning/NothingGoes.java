package dev.secateur.model.pruning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a specification prunes nothing more than is pruned already.
 *
 * @param reason why
 * @param asked the threshold that is asked for, on the criterion's own scale; else 0
 * @param bound what was in the way: for {@link Reason#THRESHOLD} the lowest value that a weight
 *     which is left has on that scale, for {@link Reason#ALREADY} the share that is pruned, for
 *     {@link Reason#FEW} how many weights or units there are; else 0
 */
public record NothingGoes(Reason reason, double asked, double bound) {
    /** The reasons; where several hold, the first. */
    public enum Reason {
        /** Every group of weights keeps to the pattern. */
        PATTERN,
        /** Everything in the layers that take part is pruned. */
        ALL,
        /** No layer may lose more without falling short of the least share kept. */
        KEPT,
        /** The amount is zero, and nothing is pruned already. */
        ZERO,
        /** The threshold is not above the smallest weight that is left. */
        THRESHOLD,
        /** As much as is asked for is pruned already. */
        ALREADY,
        /** The share asked for comes to less than one weight or unit. */
        FEW;

        /** The name in the message bundles. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A layer that takes part. */
    private record Part(LayerCut cut, MagnitudeIndex index, double scale, Amount amount) {
        /** A bound on this layer's |w|. */
        Optional<NothingGoes> missed() {
            if (scale > 0 && cut.before() < index.size()) {
                if (amount instanceof Amount.Threshold threshold) {
                    return missed(threshold.value(), index.scores().atRank(cut.before()));
                } else if (amount instanceof Amount.Sides sides) {
                    boolean isNegative = sides.negative() > sides.positive();
                    return missed(
                            isNegative ? sides.negative() : sides.positive(),
                            index.nearestToZero(isNegative));
                }
            }
            return Optional.empty();
        }

        /** Empty if there is no such weight. */
        private Optional<NothingGoes> missed(double asked, double smallestWeight) {
            double smallest = smallestWeight / scale;
            return asked <= smallest
                    ? Optional.of(new NothingGoes(Reason.THRESHOLD, asked, smallest))
                    : Optional.empty();
        }

        boolean isZero() {
            if (amount instanceof Amount.Sides sides) {
                return sides.negative() == 0 && sides.positive() == 0;
            }
            return amount instanceof Amount.Sparsity share
                    ? share.share() == 0
                    : ((Amount.Threshold) amount).value() == 0;
        }

        boolean isFull(int kept) {
            return cut.before() + kept >= cut.ranked();
        }
    }

    /**
     * The reason. Any thread may ask; it takes no pass over the weights.
     *
     * @param preview of the specification
     * @param indexes of the same network
     * @return empty if something goes
     */
    public static Optional<NothingGoes> in(PruningPreview preview, List<MagnitudeIndex> indexes) {
        boolean goes = preview.cuts().stream().anyMatch(cut -> cut.chosen() > cut.before());
        return goes ? Optional.empty() : Optional.of(why(preview.spec(), parts(preview, indexes)));
    }

    private static List<Part> parts(PruningPreview preview, List<MagnitudeIndex> indexes) {
        PruningSpec spec = preview.spec();
        List<Part> parts = new ArrayList<>();
        for (int l = 0; l < indexes.size(); l++) {
            MagnitudeIndex index = indexes.get(l);
            LayerCut cut = preview.cuts().get(l);
            double scale = spec.criterion().scale(index.statistics());
            spec.amountOf(index.layer())
                    .filter(amount -> cut.ranked() > 0)
                    .ifPresent(amount -> parts.add(new Part(cut, index, scale, amount)));
        }
        return parts;
    }

    private static NothingGoes why(PruningSpec spec, List<Part> parts) {
        if (spec.pattern().isPresent()) {
            return of(Reason.PATTERN);
        } else if (parts.stream().allMatch(part -> part.isFull(0))) {
            return of(Reason.ALL);
        } else if (parts.stream()
                .allMatch(part -> part.isFull(spec.leastKeptOf(part.cut().ranked())))) {
            return of(Reason.KEPT);
        } else if (parts.stream().allMatch(part -> part.isZero() && part.cut().before() == 0)) {
            return of(Reason.ZERO);
        }
        Optional<NothingGoes> missed =
                spec.criterion() == Criterion.QUANTILE
                        ? Optional.empty()
                        : parts.stream()
                                .flatMap(part -> part.missed().stream())
                                .filter(of -> of.asked > 0)
                                .min(Comparator.comparingDouble(of -> of.bound / of.asked));
        return missed.orElseGet(() -> share(parts));
    }

    private static NothingGoes share(List<Part> parts) {
        long ranked = parts.stream().mapToLong(part -> part.cut.ranked()).sum();
        long before = parts.stream().mapToLong(part -> part.cut.before()).sum();
        return before == 0
                ? new NothingGoes(Reason.FEW, 0, ranked)
                : new NothingGoes(Reason.ALREADY, 0, (double) before / ranked);
    }

    private static NothingGoes of(Reason reason) {
        return new NothingGoes(reason, 0, 0);
    }
}
