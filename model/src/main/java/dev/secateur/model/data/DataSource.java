package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds and reads data by a name of the catalogue or by a path. A path is one of:
 *
 * <ul>
 *   <li>a folder with IDX files named as MNIST's ({@code train-images-idx3-ubyte[.gz]} …), and
 *       perhaps {@code class-names.txt} with one name a line,
 *   <li>a folder with one folder of PNG or JPEG images for each class,
 *   <li>a {@code .csv} file, see {@link CsvTable},
 *   <li>a {@code .svm} or {@code .libsvm} file, see {@link LibsvmReader}; either of them may end in
 *       {@code .gz}.
 * </ul>
 *
 * <p>Pixels are divided by 255; vectors are prepared as the options say. What comes without a
 * held-out part is split at random, stratified by class. If only the first so many training
 * examples are asked for, they are prepared as the whole is. Noise goes into the training part at
 * the end.
 */
public final class DataSource {
    private final DataCatalogue catalogue;

    /**
     * A source.
     *
     * @param catalogue whose names go before paths
     */
    public DataSource(DataCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Reads data, ready to train on. Takes as long as the disk does: not for a thread that draws.
     *
     * @param nameOrPath a name of the catalogue, or a path
     * @param options how to read and split what a path leads to
     * @throws UserError with a {@code DATA_} code, if they are not there or not in order
     */
    public DataSplit load(String nameOrPath, DataOptions options) {
        return load(nameOrPath, options, Integer.MAX_VALUE, new CancellationToken());
    }

    /**
     * Reads data as long as the job goes on.
     *
     * @param examples how many of the training examples at most, from the first on
     * @param token asked between small steps
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public DataSplit load(
            String nameOrPath, DataOptions options, int examples, CancellationToken token) {
        DataSplit found =
                catalogue
                        .find(nameOrPath, options, token)
                        .orElseGet(() -> loadPath(existing(nameOrPath), options, token));
        DataSplit all = prepared(found, options, token);
        DataSplit clean =
                examples < all.train().size() ? all.withTrain(all.train().head(examples)) : all;
        return options.noise().addTo(clean.from(nameOrPath), options.seed(), token);
    }

    private Path existing(String path) {
        try {
            if (!path.isBlank() && Files.exists(Path.of(path))) {
                return Path.of(path);
            }
        } catch (InvalidPathException e) {
            throw missing(path, e);
        }
        throw missing(path, null);
    }

    private UserError missing(String path, Throwable cause) {
        String known = String.join(", ", catalogue.names());
        return new UserError(cause, ErrorCode.DATA_MISSING, path, known);
    }

    private static DataSplit loadPath(Path path, DataOptions options, CancellationToken token) {
        if (Files.isDirectory(path)) {
            return loadFolder(path, options, token);
        }
        DataInput input = DataInput.of(path).guardedBy(token);
        String name = path.toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (plain.endsWith(".csv")) {
            return prepared(CsvTable.read(input, options.labelColumn()), options, token);
        }
        if (plain.endsWith(".svm") || plain.endsWith(".libsvm")) {
            return prepared(LibsvmReader.read(input), options, token);
        }
        throw new UserError(ErrorCode.DATA_UNKNOWN_FORMAT, path.toString());
    }

    private static DataSplit prepared(Dataset data, DataOptions options, CancellationToken token) {
        return DataSplits.prepared(
                DataSplits.stratified(data, options.heldOutShare(), options.seed()),
                options,
                token);
    }

    /**
     * Pixels and sequences are prepared only where a network brings along which of them it takes.
     */
    private static DataSplit prepared(
            DataSplit split, DataOptions options, CancellationToken token) {
        return split.preparation().isPresent() || options.preparation().isEmpty()
                ? split
                : options.preparation().get().apply(split, token);
    }

    private static DataSplit loadFolder(Path folder, DataOptions options, CancellationToken token) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? folder.toString() : last.toString();
        IdxFolder idx = new IdxFolder(folder, token);
        if (idx.isThere()) {
            return idx.read(name, options);
        }
        Dataset images = ImageFolder.read(folder, name, token);
        return DataSplits.stratified(images, options.heldOutShare(), options.seed());
    }
}
