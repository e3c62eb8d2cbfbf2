package dev.secateur.ui.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of what is on the screen, as PNG files; works without a screen as well. */
public final class Snapshots {
    private Snapshots() {}

    /** A picture of a whole scene; on the JavaFX thread only. */
    public static WritableImage of(Scene scene) {
        return scene.snapshot(null);
    }

    /** A picture of a node with clear background, enlarged; on the JavaFX thread only. */
    public static WritableImage of(Node node, double scale) {
        return of(node, scale, Color.TRANSPARENT);
    }

    /** The same on a background; on the JavaFX thread only. */
    public static WritableImage of(Node node, double scale, Color background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background);
        parameters.setTransform(Transform.scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    /** Writes a picture, creating the folder where necessary; any thread may call it. */
    public static void writePng(Image image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            writePng(image, out);
        }
    }

    /** Writes a picture; any thread may call it. */
    public static void writePng(Image image, OutputStream out) throws IOException {
        if (!ImageIO.write(buffered(image), "png", out)) {
            throw new IOException("No PNG writer in this Java runtime");
        }
    }

    private static BufferedImage buffered(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
