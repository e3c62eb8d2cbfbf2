package dev.secateur.model.store;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a folder for one program; the system takes the lock back from one that is gone. */
record FolderLock(FileChannel channel) implements AutoCloseable {
    /**
     * Takes a folder, which is made if it is missing.
     *
     * @throws UserError if another program has it, or it cannot be made
     */
    static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new UserError(ErrorCode.MEMORY_IN_USE, folder.toString());
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, folder.toString());
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
