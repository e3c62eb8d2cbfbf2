package dev.secateur.model.pruning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Finds the lowest scores of several layers in one ranking, without sorting them together. */
record GlobalCut(List<LayerPart> parts) {
    /** Prunes exactly so many, as far as the layers' limits allow; ties: earlier layer first. */
    List<LayerCut> lowest(long asked) {
        List<LayerPart> in = parts.stream().filter(part -> !part.out()).toList();
        double bound = largest(b -> count(in, b) <= asked);
        double above = Math.nextUp(bound);
        long missing = Math.max(0, asked - count(in, bound));
        List<LayerCut> cuts = new ArrayList<>();
        for (LayerPart part : parts) {
            int below = part.out() ? part.least() : part.countBelow(bound);
            int ties = part.out() ? 0 : part.countBelow(above) - below;
            long taken = Math.min(ties, missing);
            missing -= taken;
            cuts.add(part.lowest(below + taken));
        }
        return withOneThreshold(cuts);
    }

    /**
     * Any bound between the last weight that goes and the first that stays prunes the same. Of all
     * these the one that serves every layer is shown, so that typing it in changes nothing.
     */
    private List<LayerCut> withOneThreshold(List<LayerCut> cuts) {
        double common = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cuts.size(); i++) {
            boolean bounded = cuts.get(i).pruned() < parts.get(i).most();
            if (bounded && !parts.get(i).out() && parts.get(i).scale() > 0) {
                common = Math.min(common, cuts.get(i).threshold() / parts.get(i).scale());
            }
        }
        return Double.isFinite(common) ? cutAt(common, cuts) : cuts;
    }

    private List<LayerCut> cutAt(double common, List<LayerCut> cuts) {
        List<LayerCut> shared = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            LayerPart part = parts.get(i);
            LayerCut same = part.below(common * part.scale());
            boolean serves = !part.out() && same.pruned() == cuts.get(i).pruned();
            shared.add(serves ? same : cuts.get(i));
        }
        return shared;
    }

    private static long count(List<LayerPart> parts, double bound) {
        return parts.stream().mapToLong(part -> part.countBelow(bound)).sum();
    }

    /**
     * The largest finite number for which a condition holds that holds up to some number and not
     * beyond. Doubles are ordered as their bits are, once those of the negative ones are turned
     * round, so 64 halvings find it exactly.
     */
    static double largest(DoublePredicate holds) {
        long low = ordered(-Double.MAX_VALUE);
        long high = ordered(Double.MAX_VALUE);
        while (low < high) {
            long middle = (low | high) - ((low ^ high) >> 1);
            if (holds.test(number(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return number(low);
    }

    private static long ordered(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static double number(long ordered) {
        return Double.longBitsToDouble(ordered ^ ((ordered >> 63) & Long.MAX_VALUE));
    }
}
