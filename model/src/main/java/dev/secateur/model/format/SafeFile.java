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
import java.util.Locale;

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
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw new UserError(ErrorCode.TARGET_UNWRITABLE, target.toString());
        }
        Path beside = null;
        try {
            beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.write(out);
            }
            move(beside, target);
        } catch (IOException e) {
            throw new UserError(e, code(e), target.toString());
        } finally {
            delete(beside);
        }
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
        if (beside != null) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                beside.toFile().deleteOnExit();
            }
        }
    }
}
