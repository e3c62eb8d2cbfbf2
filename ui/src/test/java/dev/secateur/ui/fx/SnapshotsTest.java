package dev.secateur.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.Fx;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @Test
    void whatIsWrittenReadsBackPixelByPixel(@TempDir Path folder) throws IOException {
        WritableImage image = new WritableImage(3, 2);
        for (int i = 0; i < 6; i++) {
            image.getPixelWriter().setArgb(i % 3, i / 3, 0xFF102030 + i * 0x0A0B0C);
        }
        image.getPixelWriter().setArgb(0, 0, 0);
        Path file = folder.resolve("deep").resolve("picture.png");
        Snapshots.writePng(image, file);
        Image read = Fx.call(() -> new Image(file.toUri().toString()));
        for (int i = 0; i < 6; i++) {
            assertThat(read.getPixelReader().getArgb(i % 3, i / 3))
                    .isEqualTo(image.getPixelReader().getArgb(i % 3, i / 3));
        }
    }
}
