package dev.secateur.model.format;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/** Writes a file beside its place and moves it there when it is whole. */
public final class SafeFile {
    private SafeFile() {}

    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is closed by the caller. */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Replaces or makes a file. When anything fails, what stood there before is untouched and
     * nothing new is left.
     *
     * @throws UserError if the place cannot be written or the disk is full
     */
    public static void write(Path target, Content content) {
        Path beside = beside(target);
        try {
            try (OutputStream out = new BufferedOutputStream(create(beside))) {
                content.write(out);
            }
            move(beside, target);
        } catch (IOException e) {
            throw new UserError(e, code(e), target.toString());
        } finally {
            delete(beside);
        }
    }

    /**
     * Finds out before hours of work whether a file could be written; leaves nothing behind.
     *
     * @throws UserError if the place cannot be written or the disk is full
     */
    public static void requireWritable(Path target) {
        Path beside = beside(target);
        try {
            create(beside).close();
        } catch (IOException e) {
            throw new UserError(e, code(e), target.toString());
        } finally {
            delete(beside);
        }
    }

    private static Path beside(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw new UserError(ErrorCode.TARGET_UNWRITABLE, target.toString());
        }
        return folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    /** Not a temporary file of Java's, which nobody but its owner could read in its new place. */
    private static OutputStream create(Path beside) throws IOException {
        return Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Java has no exception of its own for a full disk; the systems' messages are these. */
    private static ErrorCode code(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean full =
                message.contains("no space left")
                        || message.contains("not enough space")
                        || message.contains("disk quota");
        return full ? ErrorCode.DISK_FULL : ErrorCode.TARGET_UNWRITABLE;
    }

    private static void delete(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            beside.toFile().deleteOnExit();
        }
    }
}
