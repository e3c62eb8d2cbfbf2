package dev.secateur.app.experiment;

import dev.secateur.model.data.DataCatalogue;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the experiments are run on.
 *
 * @param data a folder, or the name of a bundled set
 * @param isExcerpt whether it is only the bundled part of Fashion-MNIST
 * @param split the training and the test part
 */
public record Material(String data, boolean isExcerpt, DataSplit split) {
    /** Where Debian's package {@code dataset-fashion-mnist} puts all of Fashion-MNIST. */
    public static final Path PACKAGED = Path.of("/usr/share/datasets/fashion-mnist");

    private static final String BUNDLED = "fashion-mnist";

    /** All of Fashion-MNIST where the folder has it, else the bundled part. */
    public static Material fashion(Path packaged, DataCatalogue bundled) {
        return Files.isReadable(packaged.resolve("train-images-idx3-ubyte.gz"))
                ? of(packaged.toString(), bundled)
                : of(BUNDLED, bundled);
    }

    /**
     * Data that were asked for.
     *
     * @throws dev.secateur.model.job.UserError if they are not there or not in order
     */
    public static Material of(String nameOrFolder, DataCatalogue bundled) {
        DataSplit split = new DataSource(bundled).load(nameOrFolder, DataOptions.DEFAULT);
        return new Material(nameOrFolder, nameOrFolder.equals(BUNDLED), split);
    }
}
