package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder laid out as MNIST is: training images and labels, perhaps test ones ({@code t10k}), and
 * perhaps {@code class-names.txt} with one name a line.
 */
final class IdxFolder {
    private final Path folder;
    private final CancellationToken token;

    /** A folder that is read as long as the job goes on. */
    IdxFolder(Path folder, CancellationToken token) {
        this.folder = folder;
        this.token = token;
    }

    /** Whether the folder has training images at all. */
    boolean isThere() {
        return images("train").isPresent();
    }

    /** The two parts as given, or a stratified split of the training part if there is no other. */
    DataSplit read(String name, DataOptions options) {
        List<String> classNames = classNames();
        Dataset train = part(name, "train", classNames);
        if (images("t10k").isEmpty()) {
            return DataSplits.stratified(train, options.heldOutShare(), options.seed());
        }
        Dataset heldOut = part(name, "t10k", classNames);
        Checks.requireTwoClasses(train);
        if (!heldOut.shape().equals(train.shape())) {
            throw new UserError(
                    ErrorCode.DATA_IMAGE_SIZE,
                    images("t10k").orElseThrow().toString(),
                    train.shape().text(),
                    heldOut.shape().text());
        }
        List<String> names =
                train.classNames().size() < heldOut.classNames().size()
                        ? heldOut.classNames()
                        : train.classNames();
        return new DataSplit(train.withClassNames(names), heldOut.withClassNames(names));
    }

    private Dataset part(String name, String part, List<String> classNames) {
        Path labels =
                labels(part)
                        .orElseThrow(
                                () ->
                                        new UserError(
                                                ErrorCode.DATA_FILE_MISSING,
                                                folder.toString(),
                                                part + "-labels-idx1-ubyte"));
        return IdxReader.read(
                name,
                DataInput.of(images(part).orElseThrow()).guardedBy(token),
                DataInput.of(labels).guardedBy(token),
                classNames);
    }

    private Optional<Path> images(String part) {
        return find(part + "-images", "idx3-ubyte");
    }

    private Optional<Path> labels(String part) {
        return find(part + "-labels", "idx1-ubyte");
    }

    /** Some unpackers write a dot where MNIST's own names have the second hyphen. */
    private Optional<Path> find(String start, String end) {
        return Stream.of("-" + end, "." + end, "-" + end + ".gz", "." + end + ".gz")
                .map(rest -> folder.resolve(start + rest))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private List<String> classNames() {
        Path file = folder.resolve("class-names.txt");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (TextInput text = TextInput.open(DataInput.of(file))) {
            for (String line = text.nextLine(); line != null; line = text.nextLine()) {
                names.add(line.strip());
            }
            names.removeIf(String::isEmpty);
            return names;
        } catch (IOException e) {
            throw Failures.of(e, file.toString());
        }
    }
}
