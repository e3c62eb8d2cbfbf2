package dev.secateur.samples;

import dev.secateur.model.data.CsvTable;
import dev.secateur.model.data.DataCatalogue;
import dev.secateur.model.data.DataInput;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.DataSplits;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.IdxReader;
import dev.secateur.model.job.CancellationToken;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The bundled data sets. Each has one fixed split, so that figures can be compared; of the options
 * only how vectors are prepared is looked at. Where each comes from stands in the README beside the
 * data.
 */
public final class SampleData implements DataCatalogue {
    private static final double HELD_OUT_SHARE = 0.2;
    private static final long SEED = 1;
    private static final long HELD_OUT_CHARTS_SEED = 2;

    private static final List<String> CLOTHES =
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot");

    @Override
    public List<String> names() {
        return List.of("fashion-mnist", "digits", "breast-cancer", "iris", "control-charts");
    }

    @Override
    public Optional<DataSplit> find(String name, DataOptions options, CancellationToken token) {
        return switch (name) {
            case "fashion-mnist" -> Optional.of(fashion(token));
            case "digits" -> Optional.of(digits());
            case "breast-cancer" ->
                    Optional.of(table("breast-cancer/breast-cancer.csv", options, token));
            case "iris" -> Optional.of(table("iris/iris.csv", options, token));
            case "control-charts" -> Optional.of(controlCharts());
            default -> Optional.empty();
        };
    }

    private static DataSplit fashion(CancellationToken token) {
        return new DataSplit(fashion("train", token), fashion("t10k", token));
    }

    private static Dataset fashion(String part, CancellationToken token) {
        return IdxReader.read(
                "fashion-mnist",
                resource("fashion-mnist/" + part + "-images-idx3-ubyte.gz").guardedBy(token),
                resource("fashion-mnist/" + part + "-labels-idx1-ubyte.gz"),
                CLOTHES);
    }

    /** The pixels count the inked points of a block of 4×4, so 16 is black. */
    private static DataSplit digits() {
        Dataset table = CsvTable.read(resource("digits/digits.csv.gz"), Optional.empty());
        byte[] counts = new byte[table.size() * table.shape().size()];
        int[] labels = new int[table.size()];
        float[] example = new float[table.shape().size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = table.label(i);
            table.copyExample(i, example, 0);
            for (int pixel = 0; pixel < example.length; pixel++) {
                counts[i * example.length + pixel] = (byte) example[pixel];
            }
        }
        ExampleShape shape = new ExampleShape.Image(1, 8, 8);
        Dataset digits =
                Dataset.ofBytes(table.name(), shape, table.classNames(), counts, 16, labels);
        return DataSplits.stratified(digits, HELD_OUT_SHARE, SEED);
    }

    private static DataSplit table(String path, DataOptions options, CancellationToken token) {
        Dataset table = CsvTable.read(resource(path), Optional.empty());
        return DataSplits.prepared(
                DataSplits.stratified(table, HELD_OUT_SHARE, SEED), options, token);
    }

    private static DataSplit controlCharts() {
        return new DataSplit(
                ControlCharts.generate(100, SEED),
                ControlCharts.generate(40, HELD_OUT_CHARTS_SEED));
    }

    private static DataInput resource(String path) {
        return new DataInput(path, () -> open(path));
    }

    private static InputStream open(String path) throws FileNotFoundException {
        InputStream in = SampleData.class.getResourceAsStream("data/" + path);
        if (in == null) {
            throw new FileNotFoundException(path);
        }
        return in;
    }
}
