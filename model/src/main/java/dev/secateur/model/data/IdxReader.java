package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads IDX, the format of MNIST and its kin: a magic number, counts as big-endian integers, then
 * unsigned bytes; plain or gzip. The counts of a header are believed only as far as bytes come.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database: the file format</a>
 */
public final class IdxReader {
    private static final int IMAGES_MAGIC = 0x00000803;
    private static final int LABELS_MAGIC = 0x00000801;

    private IdxReader() {}

    /**
     * Reads gray images and their labels; the values are divided by 255.
     *
     * @param name what to call the data set
     * @param images three-dimensional unsigned bytes: image, row, column
     * @param labels one-dimensional unsigned bytes
     * @param classNames the names of the classes; if empty, the classes are called 0, 1, 2 …
     * @throws UserError {@code DATA_WRONG_FORMAT}, {@code DATA_TRUNCATED}, {@code DATA_DAMAGED},
     *     {@code DATA_TOO_LARGE}, {@code DATA_TOO_FEW}, {@code DATA_COUNTS}, {@code
     *     DATA_CLASS_NAMES}, {@code DATA_UNREADABLE}
     */
    public static Dataset read(
            String name, DataInput images, DataInput labels, List<String> classNames) {
        Block pixels = block(images, IMAGES_MAGIC, 3);
        int[] classes = bytes(block(labels, LABELS_MAGIC, 1).bytes);
        if (classes.length != pixels.sides[0]) {
            throw new UserError(
                    ErrorCode.DATA_COUNTS, images.name(), pixels.sides[0], classes.length);
        }
        int highest = Arrays.stream(classes).max().orElse(0);
        if (!classNames.isEmpty() && highest >= classNames.size()) {
            throw new UserError(
                    ErrorCode.DATA_CLASS_NAMES, labels.name(), highest + 1, classNames.size());
        }
        return new Dataset(
                name,
                new ExampleShape.Image(1, pixels.sides[1], pixels.sides[2]),
                classNames.isEmpty() ? numbersTo(highest) : classNames,
                Optional.empty(),
                new Examples.Bytes(pixels.bytes, 255),
                classes);
    }

    private static List<String> numbersTo(int highest) {
        return IntStream.rangeClosed(0, highest).mapToObj(Integer::toString).toList();
    }

    private static int[] bytes(byte[] values) {
        return IntStream.range(0, values.length).map(i -> values[i] & 0xFF).toArray();
    }

    private static Block block(DataInput input, int magic, int dimensions) {
        try (DataInputStream in = new DataInputStream(input.openInflated())) {
            byte[] start = in.readNBytes(Integer.BYTES);
            if (start.length < Integer.BYTES || !Arrays.equals(start, bigEndian(magic))) {
                throw new UserError(ErrorCode.DATA_WRONG_FORMAT, input.name(), "IDX");
            }
            int[] sides = sides(in, dimensions, input.name());
            return new Block(sides, content(in, sides, input.name()));
        } catch (IOException e) {
            throw Failures.of(e, input.name());
        }
    }

    private static byte[] bigEndian(int value) {
        return new byte[] {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        };
    }

    /** The counts, whose product is not more than is accepted. */
    private static int[] sides(DataInputStream in, int dimensions, String name) throws IOException {
        int[] sides = new int[dimensions];
        long size = 1;
        for (int i = 0; i < dimensions; i++) {
            long side = Integer.toUnsignedLong(in.readInt());
            Checks.requireAtMost(Checks.MOST_BYTES, side, name);
            size *= side;
            Checks.requireAtMost(Checks.MOST_BYTES, size, name);
            sides[i] = (int) side;
        }
        if (size == 0) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, name);
        }
        return sides;
    }

    private static byte[] content(DataInputStream in, int[] sides, String name) throws IOException {
        int expected = Arrays.stream(sides).reduce(1, (a, b) -> a * b);
        // Grows with what comes: a false count in the header allocates nothing.
        byte[] content = in.readNBytes(expected);
        if (content.length < expected) {
            throw new UserError(ErrorCode.DATA_TRUNCATED, name, expected, content.length);
        }
        if (in.read() >= 0) {
            throw new UserError(ErrorCode.DATA_DAMAGED, name);
        }
        return content;
    }

    /** What one IDX file holds. */
    private static final class Block {
        private final int[] sides;
        private final byte[] bytes;

        Block(int[] sides, byte[] bytes) {
            this.sides = sides;
            this.bytes = bytes;
        }
    }
}
