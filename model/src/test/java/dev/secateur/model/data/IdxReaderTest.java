package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IdxReaderTest {
    private static final byte[] IMAGES = Inputs.idxImages(2, 2, 3, pixels(12));
    private static final byte[] LABELS = Inputs.idxLabels((byte) 1, (byte) 0);

    @Property(tries = 100)
    void imagesAndLabelsComeBackAsWritten(
            @ForAll @IntRange(min = 1, max = 5) int height,
            @ForAll @IntRange(min = 1, max = 5) int width,
            @ForAll @Size(min = 1, max = 8) byte[] labels,
            @ForAll boolean packed) {
        byte[] pixels = pixels(labels.length * height * width);
        byte[] images = Inputs.idxImages(labels.length, height, width, pixels);
        byte[] file = packed ? Inputs.gzip(images) : images;
        Dataset data = read(file, Inputs.idxLabels(labels));
        assertThat(data.shape()).isEqualTo(new ExampleShape.Image(1, height, width));
        for (int i = 0; i < labels.length; i++) {
            assertThat(data.label(i)).isEqualTo(labels[i] & 0xFF);
            float[] example = Inputs.example(data, i);
            for (int p = 0; p < example.length; p++) {
                int written = pixels[i * example.length + p] & 0xFF;
                assertThat(example[p]).isEqualTo(written / 255f);
            }
        }
    }

    @Test
    void classesAreCalledByTheirNumbersOrByGivenNames() {
        assertThat(read(IMAGES, LABELS).classNames()).containsExactly("0", "1");
        assertThat(
                        IdxReader.read(
                                        "d",
                                        Inputs.bytes("i", IMAGES),
                                        Inputs.bytes("l", LABELS),
                                        List.of("cat", "dog", "fish"))
                                .classNames())
                .containsExactly("cat", "dog", "fish");
    }

    @Test
    void anotherMagicNumberIsAnotherFormat() {
        assertThat(codeOf(LABELS, LABELS)).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
        assertThat(codeOf(IMAGES, IMAGES)).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
        assertThat(codeOf(new byte[0], LABELS)).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
        assertThat(codeOf(new byte[] {0, 0, 8}, LABELS)).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
    }

    @Test
    void missingBytesAreCounted() {
        UserError error = Inputs.errorOf(() -> read(Arrays.copyOf(IMAGES, 16 + 7), LABELS));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_TRUNCATED);
        assertThat(error.arguments()).containsExactly("images", 12, 7);
    }

    @Test
    void aHeaderCutShortIsDamage() {
        assertThat(codeOf(Arrays.copyOf(IMAGES, 10), LABELS)).isEqualTo(ErrorCode.DATA_DAMAGED);
    }

    @Test
    void bytesBehindTheEndAreDamage() {
        assertThat(codeOf(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS))
                .isEqualTo(ErrorCode.DATA_DAMAGED);
    }

    @Test
    void aPackedFileCutShortOrChangedIsDamage() {
        byte[] packed = Inputs.gzip(IMAGES);
        byte[] changed = packed.clone();
        changed[packed.length - 6] ^= 1;
        assertThat(codeOf(Arrays.copyOf(packed, packed.length - 9), LABELS))
                .isEqualTo(ErrorCode.DATA_DAMAGED);
        assertThat(codeOf(changed, LABELS)).isEqualTo(ErrorCode.DATA_DAMAGED);
    }

    @Test
    void countsBeyondAllMeasureAreNotAllocated() {
        byte[] more = Inputs.idxImages(-1, -1, -1, pixels(3));
        byte[] muchMore = Inputs.idxImages(1 << 20, 1 << 20, 1 << 20, pixels(3));
        byte[] falseCount = Inputs.idxImages(500_000, 32, 32, pixels(3));
        assertThat(codeOf(more, LABELS)).isEqualTo(ErrorCode.DATA_TOO_LARGE);
        assertThat(codeOf(muchMore, LABELS)).isEqualTo(ErrorCode.DATA_TOO_LARGE);
        assertThat(codeOf(falseCount, LABELS)).isEqualTo(ErrorCode.DATA_TRUNCATED);
    }

    @Test
    void noImagesAreTooFew() {
        assertThat(codeOf(Inputs.idxImages(0, 28, 28), Inputs.idxLabels()))
                .isEqualTo(ErrorCode.DATA_TOO_FEW);
    }

    @Test
    void imagesAndLabelsMustBeAsMany() {
        UserError error = Inputs.errorOf(() -> read(IMAGES, Inputs.idxLabels((byte) 1)));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_COUNTS);
        assertThat(error.arguments()).containsExactly("images", 2, 1);
    }

    @Test
    void everyClassNeedsAName() {
        assertThat(
                        Inputs.codeOf(
                                () ->
                                        IdxReader.read(
                                                "d",
                                                Inputs.bytes("i", IMAGES),
                                                Inputs.bytes("l", LABELS),
                                                List.of("only"))))
                .isEqualTo(ErrorCode.DATA_CLASS_NAMES);
    }

    @Property(tries = 300)
    void anyDamageIsAUserErrorOrReadAsData(
            @ForAll @IntRange(max = 27) int place, @ForAll byte value, @ForAll boolean packed) {
        byte[] damaged = packed ? Inputs.gzip(IMAGES) : IMAGES.clone();
        damaged[place] = value;
        try {
            assertThat(read(damaged, LABELS).size()).isEqualTo(2);
        } catch (UserError e) {
            assertThat(e.code().name()).startsWith("DATA_");
        }
    }

    private static Dataset read(byte[] images, byte[] labels) {
        return IdxReader.read(
                "d", Inputs.bytes("images", images), Inputs.bytes("labels", labels), List.of());
    }

    private static ErrorCode codeOf(byte[] images, byte[] labels) {
        return Inputs.codeOf(() -> read(images, labels));
    }

    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (byte) (37 * i + 11);
        }
        return pixels;
    }
}
