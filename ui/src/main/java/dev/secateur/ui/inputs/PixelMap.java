package dev.secateur.ui.inputs;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.ui.control.CanvasStyle;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.fx.Surface;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Inputs as the pixels that they are: the stronger a colour the more they are worth. */
final class PixelMap extends Region {
    /** An input that is worth nothing must still differ from one that is not there. */
    private static final double FAINTEST = 0.15;

    private static final double GAMMA = 0.7;

    private final CanvasStyle style = new CanvasStyle(this::invalidate);
    private final ImageView view = new ImageView();
    private final Surface surface = new Surface(this::paint);
    private Ranked ranked;
    private int[] places = new int[0];
    private int keep;
    private double cell = 1;

    /**
     * A map of nothing.
     *
     * @param onPlace told the place of the input under the mouse, from 0
     */
    PixelMap(Consumer<Optional<Integer>> onPlace) {
        getStyleClass().add("pixel-map");
        view.setSmooth(false);
        view.setManaged(false);
        surface.getChildren().add(view);
        surface.setMouseTransparent(true);
        getChildren().addAll(style, surface);
        setOnMouseMoved(event -> onPlace.accept(placeAt(event.getX(), event.getY())));
        setOnMouseExited(event -> onPlace.accept(Optional.empty()));
    }

    /** Shows a ranking of pixels, of which the first stay. */
    void show(Ranked of, int first) {
        ranked = of;
        keep = first;
        places = places(of);
        invalidate();
    }

    /** The best place of each pixel in any channel, from 0; −1 where none is taken. */
    private static int[] places(Ranked of) {
        ExampleShape.Image image = of.image().orElseThrow();
        int pixels = image.width() * image.height();
        int[] places = new int[pixels];
        Arrays.fill(places, -1);
        for (int place = of.size() - 1; place >= 0; place--) {
            places[of.order().get(place).feature() % pixels] = place;
        }
        return places;
    }

    private void invalidate() {
        if (surface != null) {
            surface.invalidate();
        }
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private Optional<Integer> placeAt(double x, double y) {
        int column = (int) Math.floor((x - view.getLayoutX()) / cell);
        int row = (int) Math.floor((y - view.getLayoutY()) / cell);
        int width = ranked == null ? 0 : ranked.image().orElseThrow().width();
        boolean inside = column >= 0 && column < width && row >= 0 && row * width < places.length;
        return inside && places[row * width + column] >= 0
                ? Optional.of(places[row * width + column])
                : Optional.empty();
    }

    private void paint() {
        if (ranked == null) {
            return;
        }
        ExampleShape.Image shape = ranked.image().orElseThrow();
        double scale = surface.scale();
        double fitting = Math.min(getWidth() / shape.width(), getHeight() / shape.height());
        int side = Math.max(1, (int) (fitting * scale));
        cell = side / scale;
        view.setFitWidth(cell * shape.width());
        view.setFitHeight(cell * shape.height());
        view.relocate(
                Math.rint((getWidth() - view.getFitWidth()) / 2),
                Math.rint((getHeight() - view.getFitHeight()) / 2));
        view.setImage(image(shape, side));
    }

    /** Every pixel of the screen is drawn here: an image that is scaled up gets blurred. */
    private WritableImage image(ExampleShape.Image shape, int side) {
        int columns = shape.width() * side;
        int[] screen = new int[places.length * side * side];
        for (int pixel = 0; pixel < places.length; pixel++) {
            int color = argb(color(places[pixel]));
            int corner = pixel / shape.width() * side * columns + pixel % shape.width() * side;
            for (int row = 0; row < side; row++) {
                int left = corner + row * columns;
                Arrays.fill(screen, left, left + side, color);
            }
        }
        int rows = shape.height() * side;
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(
                        0, 0, columns, rows, PixelFormat.getIntArgbInstance(), screen, 0, columns);
        return image;
    }

    private static int argb(Color color) {
        int red = (int) Math.round(color.getRed() * 255);
        int green = (int) Math.round(color.getGreen() * 255);
        int blue = (int) Math.round(color.getBlue() * 255);
        int opacity = (int) Math.round(color.getOpacity() * 255);
        return opacity << 24 | red << 16 | green << 8 | blue;
    }

    private Color color(int place) {
        if (place < 0) {
            return Color.TRANSPARENT;
        }
        RankedInput input = ranked.order().get(place);
        double strength = FAINTEST + (1 - FAINTEST) * Math.pow(ranked.height(input), GAMMA);
        Ink ink = place < keep ? Ink.KEPT : Ink.PRUNED;
        return style.color(Ink.PANEL).interpolate(style.color(ink), strength);
    }
}
