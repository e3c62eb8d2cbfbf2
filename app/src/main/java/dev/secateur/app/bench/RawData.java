package dev.secateur.app.bench;

import dev.secateur.model.data.Dataset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data as a file that anything can read: all values as float32, then all labels as int64, both
 * little-endian.
 *
 * @param file where they are
 * @param examples how many
 * @param classes how many classes the labels come from
 * @param shape of an example, such as {@code 1x28x28}
 */
record RawData(Path file, int examples, int classes, String shape) {
    static RawData write(Dataset data, Path file) throws IOException {
        int width = data.shape().size();
        long bytes = (4L * width + 8) * data.size();
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
        float[] example = new float[width];
        for (int i = 0; i < data.size(); i++) {
            data.copyExample(i, example, 0);
            for (float value : example) {
                buffer.putFloat(value);
            }
        }
        for (int i = 0; i < data.size(); i++) {
            buffer.putLong(data.label(i));
        }
        Files.write(file, buffer.array());
        String shape = data.shape().text().replace('×', 'x');
        return new RawData(file, data.size(), data.classNames().size(), shape);
    }
}
