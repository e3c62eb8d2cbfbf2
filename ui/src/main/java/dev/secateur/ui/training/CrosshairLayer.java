package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SymbolMark;
import dev.secateur.ui.training.CurveSeries.Role;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** The crosshair over a chart: a line, a symbol on each curve, and a box that reads them. */
final class CrosshairLayer extends Region {
    private static final double AWAY = 12;
    private static final double SYMBOL = 4;

    private final Localization texts;
    private final Region line = new Region();
    private final Shape train = symbol(new Circle(SYMBOL), "train");
    private final Shape validation =
            symbol(new Rectangle(-SYMBOL, -SYMBOL, 2 * SYMBOL, 2 * SYMBOL), "validation");
    private final Label epoch = label("epoch");
    private final Label values = label("values");
    private final Label gap = label("gap");
    private final Label parent = label("parent");
    private final VBox others = new VBox();
    private final VBox box = new VBox(epoch, values, gap, parent, others);

    CrosshairLayer(Localization texts) {
        this.texts = texts;
        line.getStyleClass().add("curve-crosshair");
        box.getStyleClass().add("curve-readout");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(line, train, validation, box);
        getChildren().forEach(child -> child.setManaged(false));
        setVisible(false);
    }

    /** What the box says, on one line. */
    String text() {
        if (!isVisible() || !box.isVisible()) {
            return "";
        }
        Stream<String> own = Stream.of(epoch.getText(), values.getText(), gap.getText());
        Stream<String> beside = others.getChildren().stream().map(Node::getAccessibleText);
        return Stream.concat(own, beside)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    void hide() {
        setVisible(false);
    }

    /** Reads the curves at an epoch that lies within the plot. */
    void show(CurveData data, CurveScale scale, double x) {
        CurveReading reading = CurveReading.of(data, x);
        setVisible(true);
        readOthers(data, x);
        box.setVisible(!reading.isEmpty() || !others.getChildren().isEmpty());
        fill(epoch, reading.epochText(texts));
        fill(values, reading.valuesText(texts));
        fill(gap, reading.gapText(texts));
        fill(parent, reading.parentText(texts));
        double px = scale.px(x);
        line.resizeRelocate(Math.floor(px), scale.top(), 1, scale.height());
        move(train, px, scale.py(reading.train()));
        move(validation, px, scale.py(reading.validation()));
        boolean low = upperHalf(data, scale, x);
        placeBox(scale, px, low);
    }

    private void readOthers(CurveData data, double x) {
        others.getChildren().clear();
        for (CurveOverlay overlay : data.overlays()) {
            String text = CurveReading.othersText(texts, data.unit(), overlay, x);
            if (!text.isEmpty()) {
                Label other = label("other");
                other.setGraphic(new SymbolMark(overlay.symbol()));
                other.setText(text);
                other.setAccessibleText(texts.text("curves.other", overlay.name(), text));
                others.getChildren().add(other);
            }
        }
    }

    private void placeBox(CurveScale scale, double px, boolean low) {
        box.applyCss();
        double width = Math.min(box.prefWidth(-1), getWidth());
        double height = box.prefHeight(-1);
        double left = px + AWAY + width <= scale.right() ? px + AWAY : px - AWAY - width;
        // Two rows of marks' labels stay in sight above the box.
        double high = scale.top() + AWAY + 2 * CurvePainter.ROW;
        double top = low ? scale.bottom() - AWAY - height : high;
        box.resizeRelocate(
                Math.rint(clamp(left, getWidth() - width)),
                Math.rint(clamp(top, getHeight() - height)),
                width,
                height);
    }

    /** Whether the curves run through the upper half here, so that the box had better not. */
    private static boolean upperHalf(CurveData data, CurveScale scale, double x) {
        return data.find(Role.VALIDATION, false)
                .or(() -> data.find(Role.TRAIN, false))
                .or(() -> data.overlays().stream().map(o -> o.validation().mean()).findFirst())
                .map(series -> scale.py(series.at(x)) < scale.top() + scale.height() / 2)
                .orElse(false);
    }

    private static double clamp(double place, double most) {
        return Math.max(0, Math.min(place, most));
    }

    private static void move(Node symbol, double x, double y) {
        symbol.setVisible(!Double.isNaN(y));
        symbol.setTranslateX(x);
        symbol.setTranslateY(Double.isNaN(y) ? 0 : y);
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label label(String role) {
        Label label = new Label();
        label.getStyleClass().add(role);
        return label;
    }

    private static Shape symbol(Shape shape, String role) {
        shape.getStyleClass().addAll("crosshair-symbol", role);
        return shape;
    }
}
