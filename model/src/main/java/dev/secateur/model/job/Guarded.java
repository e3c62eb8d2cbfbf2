package dev.secateur.model.job;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams that stop with their job, so that nobody who reads or writes them needs to ask. */
final class Guarded {
    /** A long array handed over at once is written in pieces of this many bytes. */
    private static final int PIECE = 1 << 20;

    private Guarded() {}

    /** Asks before each read. */
    static final class Input extends FilterInputStream {
        private final CancellationToken token;

        Input(InputStream in, CancellationToken token) {
            super(in);
            this.token = token;
        }

        @Override
        public int read() throws IOException {
            token.throwIfCancelled();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            token.throwIfCancelled();
            return super.read(bytes, offset, Math.min(length, PIECE));
        }
    }

    /** Asks before each write. */
    static final class Output extends FilterOutputStream {
        private final CancellationToken token;

        Output(OutputStream out, CancellationToken token) {
            super(out);
            this.token = token;
        }

        @Override
        public void write(int b) throws IOException {
            token.throwIfCancelled();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += PIECE) {
                token.throwIfCancelled();
                out.write(bytes, offset + done, Math.min(PIECE, length - done));
            }
        }
    }
}
