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
    private static final Map<String, Integer> WIDTHS =
            Map.of("FLOAT", 4, "DOUBLE", 8, "HALF", 2, "BFLOAT16", 2);
    private static final int LONGEST_SHAPE = 256;

    static ArrayHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int mode = data.readUnsignedShort();
        data.skipNBytes(mode);
        long shapeLength = data.readLong();
        if (shapeLength < 4 || shapeLength > LONGEST_SHAPE) {
            throw new IOException("A shape of " + shapeLength + " numbers");
        }
        String shapeType = data.readUTF();
        long shapeBytes = shapeLength * ("INT".equals(shapeType) ? 4 : 8);
        data.skipNBytes(shapeBytes);
        int valueMode = data.readUnsignedShort();
        data.skipNBytes(valueMode);
        long length = data.readLong();
        String type = data.readUTF();
        Integer width = WIDTHS.get(type);
        if (width == null || length < 1) {
            throw new IOException(length + " values of type " + type);
        }
        long lead = 2L + mode + 8 + 2 + shapeType.length() + shapeBytes;
        return new ArrayHeader(
                length, lead + 2L + valueMode + 8 + 2 + type.length() + length * width);
    }
}
