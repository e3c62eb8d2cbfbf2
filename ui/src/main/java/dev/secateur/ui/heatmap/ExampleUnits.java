package dev.secateur.ui.heatmap;

import java.util.List;
import java.util.stream.IntStream;

/** Picks a few units to show: from each part of the layer the one with the largest weights. */
final class ExampleUnits {
    private static final int COUNT = 3;

    /** Looking at every weight of larger layers would take longer than a frame. */
    private static final int MOST_LOOKED_AT = 1_000_000;

    private ExampleUnits() {}

    static List<Integer> of(Arrangement.Images images) {
        int units = images.units();
        int parts = Math.min(COUNT, units);
        return IntStream.range(0, parts)
                .map(part -> strongest(images, part * units / parts, (part + 1) * units / parts))
                .boxed()
                .toList();
    }

    private static int strongest(Arrangement.Images images, int from, int to) {
        if (images.tensor().size() > MOST_LOOKED_AT) {
            return (from + to) / 2;
        }
        int best = from;
        double most = -1;
        for (int unit = from; unit < to; unit++) {
            double squares = squares(images, unit);
            if (squares > most) {
                most = squares;
                best = unit;
            }
        }
        return best;
    }

    private static double squares(Arrangement.Images images, int unit) {
        double sum = 0;
        for (int input = 0; input < images.image().size(); input++) {
            float weight = images.tensor().value(images.tensor().flatIndex(input, unit));
            sum += (double) weight * weight;
        }
        return sum;
    }
}
