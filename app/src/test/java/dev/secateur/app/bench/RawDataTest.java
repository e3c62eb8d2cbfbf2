package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawDataTest {
    @TempDir private Path folder;

    @Test
    void valuesComeFirstThenLabels() throws IOException {
        Dataset data =
                Dataset.ofFloats(
                        "two",
                        new ExampleShape.Image(1, 1, 2),
                        List.of("a", "b"),
                        new float[] {1.5f, 2, 3, -4},
                        new int[] {1, 0});
        RawData raw = RawData.write(data, folder.resolve("two.raw"));
        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(raw.file())).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.remaining()).isEqualTo(4 * 4 + 2 * 8);
        assertThat(bytes.getFloat(0)).isEqualTo(1.5f);
        assertThat(bytes.getFloat(12)).isEqualTo(-4);
        assertThat(bytes.getLong(16)).isEqualTo(1);
        assertThat(bytes.getLong(24)).isZero();
        assertThat(raw.shape()).isEqualTo("1x1x2");
    }
}
