package dev.secateur.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private record Column(double first, double low, double high, double last) {}

    @Test
    void everyColumnKeepsItsFirstLastLowestAndHighest() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            CurveSeries series = series(random, 1 + random.nextInt(400));
            double width = 0.05 + random.nextDouble() * 3;
            Decimation thin = Decimation.of(series, 0, width);
            assertThat(columns(thin.x(), thin.y(), width))
                    .isEqualTo(columns(series.x(), series.y(), width));
        }
    }

    @Test
    void noColumnHasMoreThanFourPoints() {
        CurveSeries series = series(new Random(3), 100_000);
        double width = series.newest() / 800;
        assertThat(Decimation.of(series, 0, width).x().length).isLessThanOrEqualTo(4 * 801);
    }

    @Test
    void pointsStayInOrder() {
        CurveSeries series = series(new Random(5), 5000);
        assertThat(Decimation.of(series, 0, 4).x()).isSorted();
    }

    @Test
    void aLonePointStays() {
        CurveSeries one =
                new CurveSeries(
                        CurveSeries.Role.TRAIN, false, new double[] {2}, new double[] {0.5});
        assertThat(Decimation.of(one, 0, 0.1).y()).containsExactly(0.5);
    }

    private static CurveSeries series(Random random, int size) {
        double[] x = new double[size];
        double[] y = new double[size];
        double at = 0;
        for (int i = 0; i < size; i++) {
            at += random.nextDouble();
            x[i] = at;
            y[i] = random.nextInt(20) == 0 ? Double.NaN : random.nextGaussian();
        }
        return new CurveSeries(CurveSeries.Role.TRAIN, false, x, y);
    }

    private static Map<Integer, Column> columns(double[] x, double[] y, double width) {
        Map<Integer, Column> columns = new TreeMap<>();
        IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(y[i]))
                .mapToObj(i -> (int) Math.floor(x[i] / width))
                .distinct()
                .forEach(column -> columns.put(column, column(x, y, width, column)));
        return columns;
    }

    private static Column column(double[] x, double[] y, double width, int column) {
        double[] values =
                IntStream.range(0, x.length)
                        .filter(i -> !Double.isNaN(y[i]) && Math.floor(x[i] / width) == column)
                        .mapToDouble(i -> y[i])
                        .toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = values.length - 1;
        return new Column(values[0], sorted[0], sorted[last], values[last]);
    }
}
