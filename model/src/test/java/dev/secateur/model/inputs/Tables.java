package dev.secateur.model.inputs;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.util.List;
import java.util.SplittableRandom;

/** Made data of which only one column tells the class. */
final class Tables {
    static final int WIDTH = 6;
    static final int TELLING = 4;

    private Tables() {}

    static DataSplit split() {
        return new DataSplit(data(300, 1), data(200, 2));
    }

    static Dataset data(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[size * WIDTH];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % 2;
            for (int f = 0; f < WIDTH; f++) {
                double middle = f == TELLING ? 4 * labels[i] - 2 : 0;
                values[i * WIDTH + f] = (float) (middle + random.nextGaussian());
            }
        }
        return Dataset.ofFloats(
                "t", new ExampleShape.Vector(WIDTH), List.of("a", "b"), values, labels);
    }
}
