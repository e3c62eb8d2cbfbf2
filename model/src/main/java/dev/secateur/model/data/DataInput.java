package dev.secateur.model.data;

import dev.secateur.model.job.CancellationToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Bytes that a reader can ask for: a file, or a resource.
 *
 * @param name what errors call it, such as the path that the person gave
 * @param opener opens the bytes; the reader closes them
 */
public record DataInput(String name, Opener opener) {
    private static final int GZIP_MAGIC = 0x1F8B;

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opener {
        /**
         * A new stream at its beginning.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** A file, called by its path. */
    public static DataInput of(Path file) {
        return new DataInput(file.toString(), () -> Files.newInputStream(file));
    }

    /** The same bytes, which end in a {@code CancellationException} once the job is to stop. */
    public DataInput guardedBy(CancellationToken token) {
        return new DataInput(name, () -> token.guard(opener.open()));
    }

    /** The name without folders, {@code .gz} and the extension before it. */
    String stem() {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    /** The bytes, inflated if they are gzip, whatever the name says. */
    InputStream openInflated() throws IOException {
        BufferedInputStream in = new BufferedInputStream(opener.open(), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
