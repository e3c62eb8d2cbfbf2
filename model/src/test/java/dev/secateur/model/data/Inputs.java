package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Inputs made by the tests, and what readers say of them. */
final class Inputs {
    private Inputs() {}

    static DataInput bytes(String name, byte[] content) {
        return new DataInput(name, () -> new ByteArrayInputStream(content));
    }

    static DataInput text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** An IDX file of unsigned bytes. */
    static byte[] idx(int magic, int[] sides, byte... content) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sides.length + content.length);
        buffer.putInt(magic);
        for (int side : sides) {
            buffer.putInt(side);
        }
        return buffer.put(content).array();
    }

    static byte[] idxImages(int count, int height, int width, byte... content) {
        return idx(0x803, new int[] {count, height, width}, content);
    }

    static byte[] idxLabels(byte... labels) {
        return idx(0x801, new int[] {labels.length}, labels);
    }

    static UserError errorOf(ThrowingCallable reading) {
        return catchThrowableOfType(UserError.class, reading);
    }

    static ErrorCode codeOf(ThrowingCallable reading) {
        return errorOf(reading).code();
    }

    static float[] example(Dataset data, int i) {
        float[] values = new float[data.shape().size()];
        data.copyExample(i, values, 0);
        return values;
    }

    static int[] labels(Dataset data) {
        int[] labels = new int[data.size()];
        Arrays.setAll(labels, data::label);
        return labels;
    }
}
