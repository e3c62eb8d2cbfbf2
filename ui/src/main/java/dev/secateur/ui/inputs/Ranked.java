package dev.secateur.ui.inputs;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.ui.control.Figures;
import java.util.List;
import java.util.Optional;

/**
 * Inputs in the order of what they are worth.
 *
 * @param by what ranked them
 * @param order the most valuable first
 * @param image how the data's features lie in a picture, if they are its pixels
 */
public record Ranked(RankBy by, List<RankedInput> order, Optional<ExampleShape.Image> image) {
    private static final double USUAL_SHARE = 0.9;
    private static final int FIGURES = 3;

    /** Copies the list. */
    public Ranked {
        order = List.copyOf(order);
    }

    /** How many there are. */
    public int size() {
        return order.size();
    }

    /** What part of the best one's score an input has, from 0 to 1. */
    public double height(RankedInput input) {
        double most = order.get(0).score();
        return most <= 0 ? 0 : Math.max(0, input.score()) / most;
    }

    /** What part of all scores the first so many hold; what is worth less than nothing is not. */
    public double held(int first) {
        double all = sum(size());
        return all == 0 ? (double) first / size() : sum(first) / all;
    }

    private double sum(int first) {
        return order.stream().limit(first).mapToDouble(input -> Math.max(0, input.score())).sum();
    }

    /** As few as hold nine tenths of the score. */
    int usual() {
        double wanted = USUAL_SHARE * sum(size());
        double held = 0;
        int kept = 0;
        while (kept < size() && (kept == 0 || held < wanted)) {
            held += Math.max(0, order.get(kept).score());
            kept++;
        }
        return kept;
    }

    /** A score, as fine as the best one needs it. */
    public String text(RankedInput input) {
        double most = Math.abs(order.get(0).score());
        int magnitude = most == 0 ? 0 : (int) Math.floor(Math.log10(most)) + 1;
        return Figures.fixed(input.score(), Math.max(0, Math.min(8, FIGURES - magnitude)));
    }
}
