package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir Path folder;

    @Test
    void grayIsReadAsStored() throws IOException {
        save("a/1.png", gray(3, 2, 0, 64, 128));
        save("b/1.png", gray(3, 2, 255, 200, 1));
        Dataset data = read();
        assertThat(data.shape()).isEqualTo(new ExampleShape.Image(1, 2, 3));
        assertThat(Inputs.example(data, 0))
                .containsExactly(0, 64 / 255f, 128 / 255f, 0, 64 / 255f, 128 / 255f);
        assertThat(data.classNames()).containsExactly("a", "b");
        assertThat(Inputs.labels(data)).containsExactly(0, 1);
    }

    @Test
    void grayStoredAsColourIsGray() throws IOException {
        save("a/1.png", colour(0x808080));
        save("b/1.png", colour(0x010101));
        assertThat(read().shape()).isEqualTo(new ExampleShape.Image(1, 1, 2));
    }

    @Test
    void oneColouredImageMakesAllColoured() throws IOException {
        save("a/1.png", gray(2, 1, 10, 20));
        save("b/1.png", colour(0x336699));
        Dataset data = read();
        assertThat(data.shape()).isEqualTo(new ExampleShape.Image(3, 1, 2));
        assertThat(Inputs.example(data, 0))
                .containsExactly(10 / 255f, 20 / 255f, 10 / 255f, 20 / 255f, 10 / 255f, 20 / 255f);
        assertThat(Inputs.example(data, 1)).containsExactly(0.2f, 0.2f, 0.4f, 0.4f, 0.6f, 0.6f);
    }

    @Test
    void sixteenBitGrayKeepsItsUpperHalf() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {0x80FF, 0xFF00});
        save("a/1.png", image);
        assertThat(Inputs.example(read(), 0)).containsExactly(128 / 255f, 1);
    }

    @Test
    void transparencyIsLeftOut() throws IOException {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80336699);
        save("a/1.png", image);
        assertThat(Inputs.example(read(), 0)).containsExactly(0.2f, 0.4f, 0.6f);
    }

    @Test
    void jpegIsReadToo() throws IOException {
        save("a/1.JPG", gray(8, 8, 100));
        assertThat(Inputs.example(read(), 0)[9]).isCloseTo(100 / 255f, within(0.01f));
    }

    @Test
    void otherFilesHiddenOnesAndEmptyFoldersAreLeftOut() throws IOException {
        save("a/1.png", gray(1, 1, 5));
        save("a/.2.png", gray(1, 1, 5));
        Files.writeString(folder.resolve("a/notes.txt"), "x");
        Files.writeString(folder.resolve("readme.md"), "x");
        Files.createDirectory(folder.resolve("empty"));
        save(".thumbnails/1.png", gray(1, 1, 5));
        assertThat(read().size()).isEqualTo(1);
        assertThat(read().classNames()).containsExactly("a");
    }

    @Test
    void anImageOfAnotherSizeIsFound() throws IOException {
        save("a/1.png", gray(3, 2, 1));
        save("b/2.png", gray(2, 3, 1));
        UserError error = Inputs.errorOf(this::read);
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_IMAGE_SIZE);
        assertThat(error.arguments())
                .containsExactly(folder.resolve("b/2.png").toString(), "2×3", "3×2");
    }

    @Test
    void whatIsNoImageIsAnotherFormat() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/1.png"), "no image");
        assertThat(Inputs.codeOf(this::read)).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
    }

    @Test
    void anImageCutShortIsDamage() throws IOException {
        save("a/1.png", gray(40, 40, 1, 9, 200, 7));
        Path file = folder.resolve("a/1.png");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(Inputs.codeOf(this::read)).isEqualTo(ErrorCode.DATA_DAMAGED);
    }

    @Test
    void aSizeBeyondAllMeasureIsNotAllocated() throws IOException {
        save("a/1.png", gray(1, 1, 5));
        Path file = folder.resolve("a/1.png");
        Files.write(file, withSize(Files.readAllBytes(file), 2_000_000_000, 2_000_000_000));
        assertThat(Inputs.codeOf(this::read)).isEqualTo(ErrorCode.DATA_TOO_LARGE);
    }

    @Property(tries = 150)
    void anyDamageIsAUserErrorOrReadAsData(
            @ForAll @IntRange(max = 66) int place, @ForAll byte value) throws IOException {
        Path root = Files.createTempDirectory("images");
        Path file = Files.createDirectory(root.resolve("a")).resolve("1.png");
        try {
            ImageIO.write(gray(4, 4, 1, 2, 3), "png", file.toFile());
            byte[] bytes = Files.readAllBytes(file);
            bytes[place] = value;
            Files.write(file, bytes);
            assertThat(ImageFolder.read(root, "d", new CancellationToken()).size()).isEqualTo(1);
        } catch (UserError e) {
            assertThat(e.code().name()).startsWith("DATA_");
        } finally {
            Files.delete(file);
            Files.delete(file.getParent());
            Files.delete(root);
        }
    }

    private Dataset read() {
        return ImageFolder.read(folder, "images", new CancellationToken());
    }

    private void save(String name, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String format = name.endsWith("png") ? "png" : "jpg";
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
    }

    /** Gray values that repeat from pixel to pixel. */
    private static BufferedImage gray(int width, int height, int... values) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < width * height; i++) {
            image.getRaster().setSample(i % width, i / width, 0, values[i % values.length]);
        }
        return image;
    }

    private static BufferedImage colour(int rgb) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, rgb);
        image.setRGB(1, 0, rgb);
        return image;
    }

    /** The PNG with other numbers in its header, and the check sum that goes with them. */
    private static byte[] withSize(byte[] png, int width, int height) {
        ByteBuffer buffer = ByteBuffer.wrap(png.clone());
        buffer.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(buffer.array(), 12, 17);
        return buffer.putInt(29, (int) sum.getValue()).array();
    }
}
