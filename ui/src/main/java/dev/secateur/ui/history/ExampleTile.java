package dev.secateur.ui.history;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.ui.control.Localization;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/** An example: as a picture or a curve where it is one, and what it was and is taken for. */
final class ExampleTile extends VBox {
    private static final int SIDE = 64;
    private static final double CURVE_WIDTH = 96;
    private static final double CURVE_HEIGHT = 44;

    ExampleTile(ShownExample example, Localization texts) {
        super(3);
        getStyleClass().add("example-tile");
        setAlignment(Pos.TOP_CENTER);
        if (example.shape() instanceof ExampleShape.Image image) {
            getChildren().add(picture(image, example.values()));
        } else if (example.shape() instanceof ExampleShape.Sequence sequence) {
            getChildren().add(curve(sequence, example.values()));
        }
        String told = texts.text("history.changes.example", example.number(), example.label());
        if (getChildren().isEmpty()) {
            getChildren().add(new Label(told));
        }
        Label answer =
                new Label(texts.text("history.changes.answer", example.before(), example.after()));
        answer.getStyleClass().add("example-answer");
        answer.setTooltip(new Tooltip(told));
        setAccessibleText(told + " " + answer.getText());
        getChildren().add(answer);
    }

    /** Every pixel of the screen is drawn here: an image that is scaled up gets blurred. */
    private static Node picture(ExampleShape.Image shape, float[] values) {
        int times = Math.max(1, SIDE / Math.max(shape.width(), shape.height()));
        int columns = shape.width() * times;
        int rows = shape.height() * times;
        Shades shades = new Shades(shape, values);
        int[] screen = new int[columns * rows];
        for (int i = 0; i < screen.length; i++) {
            screen[i] = shades.argb(i / columns / times, i % columns / times);
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter()
                .setPixels(
                        0, 0, columns, rows, PixelFormat.getIntArgbInstance(), screen, 0, columns);
        ImageView view = new ImageView(image);
        view.setSmooth(false);
        if (Math.max(columns, rows) > SIDE) {
            view.setPreserveRatio(true);
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
        }
        return view;
    }

    private static Node curve(ExampleShape.Sequence shape, float[] values) {
        Polyline line = new Polyline();
        line.getStyleClass().add("example-curve");
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int step = 0; step < shape.steps(); step++) {
            least = Math.min(least, values[step]);
            most = Math.max(most, values[step]);
        }
        double span = Math.max(1e-6, most - least);
        for (int step = 0; step < shape.steps(); step++) {
            double x = CURVE_WIDTH * step / Math.max(1, shape.steps() - 1);
            double y = CURVE_HEIGHT * (most - values[step]) / span;
            line.getPoints().addAll(x, y);
        }
        Pane pane = new Pane(line);
        pane.setMinSize(CURVE_WIDTH, CURVE_HEIGHT);
        pane.setMaxSize(CURVE_WIDTH, CURVE_HEIGHT);
        return pane;
    }
}
