package dev.secateur.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitTest {
    private record Part(double from, double to, boolean goes) {}

    @Test
    void thePartsMakeUpTheBinAndGoExactlyBelowTheThreshold() {
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            double from = random.nextDouble() * 2 - 1;
            double to = from + random.nextDouble();
            double threshold = random.nextDouble();
            List<Part> parts = parts(threshold, from, to);
            double at = from;
            for (Part part : parts) {
                assertThat(part.from()).isEqualTo(at);
                at = part.to();
                double middle = (part.from() + part.to()) / 2;
                assertThat(part.goes()).isEqualTo(Math.abs(middle) < threshold);
            }
            assertThat(at).isEqualTo(to);
        }
    }

    @Test
    void aBinAroundBothMarkersHasThreeParts() {
        assertThat(parts(0.5, -1, 1))
                .containsExactly(
                        new Part(-1, -0.5, false),
                        new Part(-0.5, 0.5, true),
                        new Part(0.5, 1, false));
    }

    @Test
    void nothingGoesAtZero() {
        assertThat(parts(0, -1, 1)).noneMatch(Part::goes);
    }

    private static List<Part> parts(double threshold, double from, double to) {
        List<Part> parts = new ArrayList<>();
        Split.at(Bounds.both(threshold), from, to, (a, b, goes) -> parts.add(new Part(a, b, goes)));
        return parts;
    }
}
