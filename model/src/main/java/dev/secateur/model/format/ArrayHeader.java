package dev.secateur.model.format;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The beginning of an array as ND4J writes it: a buffer with the shape, then one with the values,
 * each led by the name of its allocation, its length and the name of its type.
 *
 * @param length how many values it claims to hold
 * @param bytes how many bytes it must have in all, this beginning included
 */
record ArrayHeader(long length, long bytes) {
    private static final Map<String, Integer> SHAPE_WIDTHS = Map.of("INT", 4, "LONG", 8);
    private static final Map<String, Integer> WIDTHS =
            Map.of("FLOAT", 4, "DOUBLE", 8, "HALF", 2, "BFLOAT16", 2);
    private static final int LONGEST_SHAPE = 256;

    static ArrayHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        Buffer shape = Buffer.read(data, SHAPE_WIDTHS);
        if (shape.length > LONGEST_SHAPE) {
            throw new IOException("A shape of " + shape.length + " numbers");
        }
        long[] numbers = new long[(int) shape.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = shape.width == 4 ? data.readInt() : data.readLong();
        }
        Buffer values = Buffer.read(data, WIDTHS);
        checkShape(numbers, values.length);
        return new ArrayHeader(values.length, shape.bytes() + values.bytes());
    }

    /**
     * ND4J believes the shape and strides it reads, also those that lead out of its memory. They
     * stand as the rank, the lengths, the strides, and three more numbers.
     */
    private static void checkShape(long[] numbers, long values) throws IOException {
        long rank = numbers[0];
        if (rank < 1 || numbers.length != 2 * rank + 4) {
            throw new IOException("A shape of rank " + rank + " in " + numbers.length);
        }
        long size = 1;
        long last = 0;
        for (int d = 1; d <= rank; d++) {
            long length = numbers[d];
            long stride = numbers[(int) rank + d];
            if (length < 1 || length > values || stride < 0 || stride > values) {
                throw new IOException("A side of " + length + ", stride " + stride);
            }
            size = multiply(size, length);
            last += multiply(length - 1, stride);
        }
        if (size != values || last >= values) {
            throw new IOException(size + " places up to " + last + " for " + values + " values");
        }
    }

    private static long multiply(long a, long b) throws IOException {
        try {
            return Math.multiplyExact(a, b);
        } catch (ArithmeticException e) {
            throw new IOException(e);
        }
    }

    /**
     * What leads a buffer.
     *
     * @param lead how many bytes that takes
     * @param length how many values follow
     * @param width how many bytes each has
     */
    private record Buffer(long lead, long length, int width) {
        static Buffer read(DataInputStream in, Map<String, Integer> widths) throws IOException {
            int mode = in.readUnsignedShort();
            in.skipNBytes(mode);
            long length = in.readLong();
            String type = in.readUTF();
            Integer width = widths.get(type);
            if (width == null || length < 1) {
                throw new IOException(length + " values of type " + type);
            }
            return new Buffer(2L + mode + 8 + 2 + type.length(), length, width);
        }

        long bytes() {
            return lead + length * width;
        }
    }
}
