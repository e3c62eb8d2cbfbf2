package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 text, without a byte order mark, of bounded lines: neither a file with no line breaks nor a
 * small archive that inflates to such a one fills the memory.
 */
final class TextInput implements AutoCloseable {
    /** The longest line: a million values of 16 characters. */
    static final int LONGEST_LINE = 1 << 24;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final String name;
    private final BufferedReader reader;

    private TextInput(String name, BufferedReader reader) {
        this.name = name;
        this.reader = reader;
    }

    static TextInput open(DataInput input) throws IOException {
        // A decoder, unlike a charset, reports what is not UTF-8 instead of replacing it.
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                input.openInflated(), StandardCharsets.UTF_8.newDecoder()));
        try {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return new TextInput(input.name(), reader);
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** The text from where it stands. */
    Reader reader() {
        return reader;
    }

    /** The beginning of the text up to the first line break, at most {@code most} characters. */
    String peekLine(int most) throws IOException {
        reader.mark(most);
        String line = read(most);
        reader.reset();
        return line == null ? "" : line;
    }

    /** The next line without its line break, or null at the end. */
    String nextLine() throws IOException {
        String line = read(LONGEST_LINE);
        if (line != null && line.length() == LONGEST_LINE) {
            throw new UserError(ErrorCode.DATA_TOO_LARGE, name);
        }
        return line;
    }

    private String read(int most) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < most; i++) {
            int c = reader.read();
            if (c < 0 && line.isEmpty()) {
                return null;
            }
            if (c < 0 || c == '\n') {
                break;
            }
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
