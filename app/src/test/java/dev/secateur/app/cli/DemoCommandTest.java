package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir private Path folder;

    @Test
    void writesAReportWithPicturesThatShowSomething() throws IOException {
        Path out = folder.resolve("new").resolve("demo");
        JsonNode root = CliRun.json("demo", "--train-examples", "200", "--out", out.toString());
        String report = Files.readString(out.resolve("report.md"));
        assertThat(root.path("figures")).hasSize(4);
        for (JsonNode figure : root.path("figures")) {
            assertThat(report).contains("](" + figure.asText() + ")");
            assertThat(colours(out.resolve(figure.asText()))).isGreaterThan(20);
        }
        assertThat(report).contains("90.00 %").doesNotContain("null");
        assertThat(out.resolve("lenet-300-100-pruned.zip")).exists();
    }

    private static long colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
    }

    @Test
    void aFolderThatCannotBeMadeIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CliRun.of("demo", "--out", file.resolve("demo").toString())
                .assertFailed(ExitStatus.BAD_INPUT, "demo");
    }
}
