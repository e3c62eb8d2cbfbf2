package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The pixels of a PNG or JPEG file, a byte a channel; transparency is left out. */
final class ImageFile {
    /** The longest side that is accepted; an image is small where a network takes every pixel. */
    static final int LONGEST_SIDE = 4096;

    private final int height;
    private final int width;
    private final byte[] planes;

    private ImageFile(int height, int width, byte[] planes) {
        this.height = height;
        this.width = width;
        this.planes = planes;
    }

    /** How many rows. */
    int height() {
        return height;
    }

    /** How many columns. */
    int width() {
        return width;
    }

    /** Whether there is one channel instead of red, green and blue. */
    boolean isGray() {
        return planes.length == height * width;
    }

    /** Copies a channel, row by row; that of a gray image stands for any. */
    void copyChannel(int channel, byte[] target, int offset) {
        int plane = height * width;
        System.arraycopy(planes, isGray() ? 0 : channel * plane, target, offset, plane);
    }

    /** How many bytes it takes. */
    int bytes() {
        return planes.length;
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param expected the size it must have; empty if it is the first
     * @throws UserError {@code DATA_WRONG_FORMAT}, {@code DATA_IMAGE_SIZE}, {@code DATA_TOO_LARGE},
     *     {@code DATA_DAMAGED}, {@code DATA_UNREADABLE}
     */
    static ImageFile read(Path file, Optional<ImageFile> expected) {
        try (InputStream in = Files.newInputStream(file);
                ImageInputStream data = new MemoryCacheImageInputStream(in)) {
            return read(file, data, expected);
        } catch (IOException e) {
            throw Failures.of(e, file.toString());
        }
    }

    private static ImageFile read(Path file, ImageInputStream data, Optional<ImageFile> expected) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(data);
        if (!readers.hasNext()) {
            throw new UserError(ErrorCode.DATA_WRONG_FORMAT, file.toString(), "PNG, JPEG");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(data, true, true);
            // The size is checked before the pixels, which take as much memory as it says.
            requireSize(file, reader.getHeight(0), reader.getWidth(0), expected);
            return of(reader.read(0));
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers answer some damaged files with exceptions of any kind.
            throw new UserError(e, ErrorCode.DATA_DAMAGED, file.toString());
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(
            Path file, int height, int width, Optional<ImageFile> expected) {
        if (expected.isPresent() && !expected.get().hasSize(height, width)) {
            throw new UserError(
                    ErrorCode.DATA_IMAGE_SIZE,
                    file.toString(),
                    expected.get().height + "×" + expected.get().width,
                    height + "×" + width);
        }
        Checks.requireAtMost(LONGEST_SIDE, Math.max(height, width), file.toString());
    }

    private boolean hasSize(int otherHeight, int otherWidth) {
        return height == otherHeight && width == otherWidth;
    }

    private static ImageFile of(BufferedImage image) {
        int size = image.getHeight() * image.getWidth();
        int[] colours = storesGray(image) ? grays(image) : rgb(image);
        boolean gray = IntStream.of(colours).allMatch(ImageFile::isGrayColour);
        byte[] planes = new byte[gray ? size : 3 * size];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) (colours[i % size] >> (16 - 8 * (i / size)));
        }
        return new ImageFile(image.getHeight(), image.getWidth(), planes);
    }

    private static boolean isGrayColour(int rgb) {
        return (rgb >> 16 & 0xFF) == (rgb & 0xFF) && (rgb >> 8 & 0xFF) == (rgb & 0xFF);
    }

    private static boolean storesGray(BufferedImage image) {
        return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    private static int[] rgb(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }

    /** As stored: {@code getRGB} takes gray for linear light and would brighten it. */
    private static int[] grays(BufferedImage image) {
        int[] samples =
                image.getRaster()
                        .getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        int shift = image.getRaster().getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        return IntStream.of(samples).map(sample -> (sample >> shift) * 0x010101).toArray();
    }
}
