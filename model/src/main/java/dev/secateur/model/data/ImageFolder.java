package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder with one folder of PNG or JPEG images for each class, which bears the class's name. All
 * images are of one size; the data are gray if all of them are.
 */
final class ImageFolder {
    private final Path folder;
    private final List<ImageFile> images = new ArrayList<>();
    private final IntStream.Builder labels = IntStream.builder();
    private long bytes;

    private ImageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all images.
     *
     * @throws UserError {@code DATA_FOLDER} if no folder in it has images, and as {@link ImageFile}
     */
    static Dataset read(Path folder, String name, CancellationToken token) {
        List<Path> classes =
                list(folder, Files::isDirectory).stream()
                        .filter(inner -> !list(inner, ImageFolder::isImage).isEmpty())
                        .toList();
        if (classes.isEmpty()) {
            throw new UserError(ErrorCode.DATA_FOLDER, folder.toString());
        }
        ImageFolder reader = new ImageFolder(folder);
        for (int label = 0; label < classes.size(); label++) {
            reader.add(classes.get(label), label, token);
        }
        return reader.toDataset(name, classes.stream().map(ImageFolder::fileName).toList());
    }

    private void add(Path classFolder, int label, CancellationToken token) {
        for (Path file : list(classFolder, ImageFolder::isImage)) {
            token.throwIfCancelled();
            ImageFile image = ImageFile.read(file, images.stream().findFirst());
            bytes += image.bytes();
            Checks.requireAtMost(Checks.MOST_BYTES, bytes, folder.toString());
            images.add(image);
            labels.add(label);
        }
    }

    private Dataset toDataset(String name, List<String> classNames) {
        ImageFile first = images.get(0);
        int plane = first.height() * first.width();
        int channels = images.stream().allMatch(ImageFile::isGray) ? 1 : 3;
        long size = (long) images.size() * channels * plane;
        Checks.requireAtMost(Checks.MOST_BYTES, size, folder.toString());
        byte[] values = new byte[(int) size];
        for (int at = 0; at < values.length; at += plane) {
            images.get(at / plane / channels).copyChannel(at / plane % channels, values, at);
        }
        return new Dataset(
                name,
                new ExampleShape.Image(channels, first.height(), first.width()),
                classNames,
                Optional.empty(),
                new Examples.Bytes(values, 255),
                labels.build().toArray());
    }

    private static boolean isImage(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && Stream.of(".png", ".jpg", ".jpeg").anyMatch(name::endsWith);
    }

    private static String fileName(Path file) {
        return file.getFileName().toString();
    }

    /** What a folder holds, by name, without hidden things. */
    private static List<Path> list(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !fileName(entry).startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(ImageFolder::fileName))
                    .toList();
        } catch (IOException e) {
            throw Failures.of(e, folder.toString());
        }
    }
}
