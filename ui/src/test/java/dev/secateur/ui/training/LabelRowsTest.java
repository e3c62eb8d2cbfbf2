package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelRowsTest {
    @Test
    void placedLabelsNeitherOverlapNorLeaveThePlot() {
        Random random = new Random(11);
        for (int run = 0; run < 500; run++) {
            int size = random.nextInt(15);
            double[] anchors = random.doubles(size, 50, 650).toArray();
            double[] widths = random.doubles(size, 10, 200).toArray();
            List<LabelRows.Place> places = LabelRows.place(anchors, widths, 50, 650, 5);
            for (int i = 0; i < size; i++) {
                LabelRows.Place one = places.get(i);
                if (one.row() < 0) {
                    continue;
                }
                assertThat(one.left()).isGreaterThanOrEqualTo(50);
                assertThat(one.left() + widths[i]).isLessThanOrEqualTo(650);
                assertThat(one.row()).isLessThan(5);
                for (int k = 0; k < i; k++) {
                    LabelRows.Place other = places.get(k);
                    assertThat(
                                    one.row() == other.row()
                                            && one.left() < other.left() + widths[k]
                                            && other.left() < one.left() + widths[i])
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aLabelStandsRightOfItsMarkAndFlipsAtTheEdge() {
        List<LabelRows.Place> places =
                LabelRows.place(new double[] {100, 590}, new double[] {60, 60}, 50, 600, 2);
        assertThat(places.get(0).left()).isGreaterThan(100);
        assertThat(places.get(1).left() + 60).isLessThan(590);
    }

    @Test
    void closeMarksTakeRowsOfTheirOwn() {
        List<LabelRows.Place> places =
                LabelRows.place(
                        new double[] {100, 110, 120}, new double[] {60, 60, 60}, 50, 600, 3);
        assertThat(places).extracting(LabelRows.Place::row).containsExactly(0, 1, 2);
    }

    @Test
    void aLabelWithoutRoomIsLeftOut() {
        List<LabelRows.Place> places =
                LabelRows.place(new double[] {100, 110}, new double[] {60, 60}, 50, 600, 1);
        assertThat(places).extracting(LabelRows.Place::row).containsExactly(0, -1);
    }
}
