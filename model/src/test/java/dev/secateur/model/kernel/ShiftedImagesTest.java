package dev.secateur.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShiftedImagesTest {
    private static final int EXAMPLES = 3;

    @Property(tries = 300)
    void areThePatchesTurned(
            @ForAll @IntRange(min = 1, max = 5) int height,
            @ForAll @IntRange(min = 1, max = 5) int width,
            @ForAll @IntRange(min = 1, max = 2) int strideDown,
            @ForAll @IntRange(min = 1, max = 2) int dilation,
            @ForAll @IntRange(min = 0, max = 3) int padding) {
        Window window = new Window(height, width, strideDown, 1, dilation, dilation, padding, 1);
        Extent image = new Extent(9, 10, 1);
        Extent places = new Extent(outputs(9 + 2 * padding, height, dilation, strideDown), 4, 2);
        int lines = EXAMPLES * places.height();
        float[] images = new float[EXAMPLES * image.size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = i + 1;
        }

        for (int from = 0; from < lines; from += 4) {
            int to = Math.min(lines, from + 4);
            Patches patches = new Patches(window, image, places);
            int rows = (to - from) * places.width();
            float[] expected = new float[rows * patches.length()];
            patches.gather(images, from, to, expected);
            float[] shifted = new float[expected.length];
            new ShiftedImages(window, image, places).gather(images, from, to, shifted);

            float[] turned = new float[expected.length];
            Turned.copy(shifted, 0, turned, 0, patches.length(), rows);
            assertThat(turned).isEqualTo(expected);
        }
    }

    private static int outputs(int padded, int window, int dilation, int stride) {
        return (padded - dilation * (window - 1) - 1) / stride + 1;
    }
}
