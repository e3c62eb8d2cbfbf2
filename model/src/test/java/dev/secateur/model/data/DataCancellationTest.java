package dev.secateur.model.data;

import static dev.secateur.model.job.CountedToken.assertStops;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passes over data end at the next example, and reading at the next piece of the file. */
class DataCancellationTest {
    private static final int EXAMPLES = 50;
    private static final Dataset DATA =
            Dataset.ofFloats(
                    "d",
                    new ExampleShape.Vector(2),
                    List.of("a", "b"),
                    values(),
                    new int[EXAMPLES]);

    @TempDir private Path folder;

    private static float[] values() {
        float[] values = new float[2 * EXAMPLES];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 7 ? Float.NaN : i * i % 11;
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(MissingValues.class)
    void learningAPreparationAsksForEachExampleOfBothPasses(MissingValues missing) {
        assertStops(
                2 * EXAMPLES, token -> Preparation.learn(DATA, Scaling.STANDARD, missing, token));
    }

    @Test
    void applyingAPreparationAsksForEachExampleThatMayLackAValue() {
        Preparation none =
                new Preparation(
                        Scaling.NONE,
                        MissingValues.MEAN,
                        Preparation.none(2).features(),
                        Preparation.none(2).kept());
        assertStops(2 * EXAMPLES, token -> none.apply(new DataSplit(DATA, DATA), token));
    }

    @Test
    void noiseAsksForEachExampleWhoseSpreadItMeasures() {
        Noise noise = new Noise(0.1, Noise.LabelKind.UNIFORM, 0.5);
        assertStops(EXAMPLES, token -> noise.addTo(new DataSplit(DATA, DATA), 1, token));
    }

    @Test
    void aTableIsReadPieceByPiece() throws IOException {
        String rows = "1.25,2.5,a\n3.75,4.5,b\n".repeat(20_000);
        assertLoadingStops(rows.length() / (1 << 16), write("t.csv", rows));
        String lines = "0 1:1.5 2:2\n1 1:2 2:3\n".repeat(20_000);
        assertLoadingStops(lines.length() / (1 << 16), write("t.svm", lines));
    }

    @Test
    void idxFilesAreReadPieceByPiece() throws IOException {
        int count = 200;
        byte[] labels = new byte[count];
        labels[0] = 1;
        labels[1] = 1;
        Files.write(
                folder.resolve("train-images-idx3-ubyte"),
                Inputs.idxImages(count, 28, 28, new byte[28 * 28 * count]));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), Inputs.idxLabels(labels));
        assertLoadingStops(28 * 28 * count / (1 << 16), folder);
    }

    @Test
    void imagesAreReadOneByOne() throws IOException {
        for (String name : List.of("a/1", "a/2", "b/1", "b/2")) {
            Path file = folder.resolve(name + ".png");
            Files.createDirectories(file.getParent());
            BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
            ImageIO.write(image, "png", file.toFile());
        }
        assertLoadingStops(4, folder);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void assertLoadingStops(int pieces, Path path) {
        DataSource source =
                new DataSource(
                        new DataCatalogue() {
                            @Override
                            public Optional<DataSplit> find(
                                    String name,
                                    DataOptions options,
                                    dev.secateur.model.job.CancellationToken token) {
                                return Optional.empty();
                            }

                            @Override
                            public List<String> names() {
                                return List.of();
                            }
                        });
        assertStops(
                pieces,
                token ->
                        source.load(
                                path.toString(), DataOptions.DEFAULT, Integer.MAX_VALUE, token));
    }
}
