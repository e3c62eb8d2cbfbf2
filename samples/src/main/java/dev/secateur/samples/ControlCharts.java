package dev.secateur.samples;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Makes synthetic control charts: time series of 60 steps, as a process under supervision gives
 * them, in six classes. With r uniform in (−3, 3) and drawn for each step, m = 30, s = 2 and steps
 * t = 1 … 60, step t of a series is m + r·s plus
 *
 * <ul>
 *   <li>normal: nothing,
 *   <li>cyclic: a·sin(2πt/T), a and T uniform in (10, 15),
 *   <li>increasing and decreasing trend: ±g·t, g uniform in (0.2, 0.5),
 *   <li>upward and downward shift: ±x from step t₃ on, x uniform in (7.5, 20), t₃ uniform in (20,
 *       40).
 * </ul>
 *
 * <p>The values are then brought to about mean 0 and deviation 1 by constants: (y − 30) / 10. The
 * classes are symmetric about 30, and the mean square of what the formulas add is about 111.
 *
 * <p>Source of the formulas: R. J. Alcock and Y. Manolopoulos, “Time-Series Similarity Queries
 * Employing a Feature-Based Approach”, 7th Hellenic Conference on Informatics, 1999; data set
 * “Synthetic Control Chart Time Series” of the UCI Machine Learning Repository, whose own 600
 * series are not used.
 */
public final class ControlCharts {
    /** How many steps a series has. */
    public static final int STEPS = 60;

    private static final List<String> CLASS_NAMES =
            List.of(
                    "normal",
                    "cyclic",
                    "increasing trend",
                    "decreasing trend",
                    "upward shift",
                    "downward shift");

    private static final double MEAN = 30;
    private static final double NOISE = 2;
    private static final double SCALE = 10;

    private final SplittableRandom random;

    private ControlCharts(long seed) {
        random = new SplittableRandom(seed);
    }

    /**
     * Makes a data set of sequences of one feature, the classes taking turns.
     *
     * @param perClass how many series of each class
     * @param seed the same seed gives the same series
     */
    public static Dataset generate(int perClass, long seed) {
        ControlCharts charts = new ControlCharts(seed);
        int size = perClass * CLASS_NAMES.size();
        float[] values = new float[size * STEPS];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % CLASS_NAMES.size();
            charts.write(labels[i], values, i * STEPS);
        }
        return Dataset.ofFloats(
                "control-charts", new ExampleShape.Sequence(1, STEPS), CLASS_NAMES, values, labels);
    }

    private void write(int label, float[] values, int offset) {
        IntToDoubleFunction signal = signal(label);
        for (int t = 1; t <= STEPS; t++) {
            double y = MEAN + uniform(-3, 3) * NOISE + signal.applyAsDouble(t);
            values[offset + t - 1] = (float) ((y - MEAN) / SCALE);
        }
    }

    private IntToDoubleFunction signal(int label) {
        return switch (label) {
            case 0 -> t -> 0;
            case 1 -> cycle(uniform(10, 15), uniform(10, 15));
            case 2 -> trend(uniform(0.2, 0.5));
            case 3 -> trend(-uniform(0.2, 0.5));
            case 4 -> shift(uniform(7.5, 20), shiftStep());
            default -> shift(-uniform(7.5, 20), shiftStep());
        };
    }

    private static IntToDoubleFunction cycle(double amplitude, double period) {
        return t -> amplitude * Math.sin(2 * Math.PI * t / period);
    }

    private static IntToDoubleFunction trend(double gradient) {
        return t -> gradient * t;
    }

    private static IntToDoubleFunction shift(double height, double step) {
        return t -> t < step ? 0 : height;
    }

    private double shiftStep() {
        return uniform(STEPS / 3.0, 2 * STEPS / 3.0);
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
