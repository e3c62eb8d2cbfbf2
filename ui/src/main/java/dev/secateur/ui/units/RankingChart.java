package dev.secateur.ui.units;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Reading;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The units of a layer as bars in the order in which they go. The threshold is dragged across them,
 * or moved with the arrow keys; Escape gives a drag up.
 */
public final class RankingChart extends Region {
    private static final double HEADER = 34;
    private static final double SIDE = 10;
    private static final double MAGNIFIED = 72;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final UnitImages images = new UnitImages();
    private final Reading reading = new Reading();
    private final Canvas magnified = new Canvas(MAGNIFIED, MAGNIFIED);
    private final RankingViewModel model;
    private final Localization texts;
    private RankingData data;
    private int dragged = -1;
    private boolean moved;
    private int pointed = -1;

    /** Shows a model. */
    public RankingChart(RankingViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        setId("ranking-chart");
        getStyleClass().add("ranking-chart");
        getChildren().addAll(drawing.nodes());
        getChildren().add(reading);
        reading.setGraphic(magnified);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        setMinSize(160, 60);
        setPrefSize(560, 240);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> look(-1));
        setOnKeyPressed(this::step);
        texts.messagesProperty().subscribe(messages -> drawing.invalidate());
        model.dataProperty().subscribe(this::show);
    }

    /** Where a threshold behind so many units stands, across. */
    public double thresholdX(int place) {
        return scale().x(place);
    }

    private void show(RankingData now) {
        boolean isOther =
                data == null || now == null || now.sheet().pictures() != data.sheet().pictures();
        data = now;
        if (isOther) {
            dragged = -1;
            look(-1);
        }
        setAccessibleText(now == null ? "" : says());
        drawing.invalidate();
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
    }

    private RankingScale scale() {
        double height = Math.max(20, getHeight() - HEADER - RankingPainter.STRIP - 12);
        double width = Math.max(20, getWidth() - 2 * SIDE);
        return new RankingScale(data == null ? 0 : data.count(), SIDE, HEADER, width, height);
    }

    private int threshold() {
        return dragged >= 0 ? dragged : data.threshold();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (data == null) {
            return;
        }
        RankingScale scale = scale();
        int threshold = threshold();
        new RankingPainter(drawing, graphics, data, scale, images, texts).paint(threshold, pointed);
        double x = scale.x(threshold);
        boolean isLeft = x > width / 2;
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(isLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        graphics.setFont(drawing.font(12, FontWeight.BOLD));
        graphics.setFill(drawing.color(Ink.PRUNED_TEXT));
        graphics.fillText(says(), isLeft ? x - 8 : x + 8, HEADER - 20);
    }

    private String says() {
        int going = data.going();
        return texts.text(
                "ranking.threshold",
                Figures.count(going),
                Figures.count(data.count()),
                Figures.percent((double) going / data.count()));
    }

    private boolean isOnBars(MouseEvent event) {
        return data != null && event.getY() <= scale().bottom() + 4;
    }

    private void press(MouseEvent event) {
        requestFocus();
        boolean begins = isOnBars(event) && event.getButton() == MouseButton.PRIMARY;
        if (begins && data.isEditable()) {
            moved = false;
            look(-1);
            dragTo(scale().threshold(event.getX()));
        }
    }

    private void drag(MouseEvent event) {
        if (dragged >= 0) {
            dragTo(scale().threshold(event.getX()));
        }
    }

    private void dragTo(int place) {
        int bounded = Math.max(data.ranking().gone(), place);
        if (bounded != (dragged >= 0 ? dragged : data.threshold())) {
            moved = true;
            model.dragTo(bounded);
        }
        dragged = bounded;
        drawing.invalidate();
    }

    private void release(MouseEvent event) {
        if (dragged >= 0) {
            dragged = -1;
            if (moved) {
                model.commit();
            }
            drawing.invalidate();
        }
    }

    private void point(MouseEvent event) {
        int place = isOnBars(event) ? scale().place(event.getX()) : -1;
        boolean isEditable = data != null && data.isEditable() && place >= 0;
        setCursor(isEditable ? Cursor.H_RESIZE : Cursor.DEFAULT);
        look(place);
        if (place >= 0) {
            magnify(place);
            reading.setText(reads(place));
            reading.autosize();
            double right = event.getX() + 14;
            boolean fits = right + reading.getWidth() <= getWidth();
            double left = fits ? right : Math.max(0, event.getX() - 10 - reading.getWidth());
            double below = Math.min(scale().bottom() + 6, getHeight() - reading.getHeight());
            reading.relocate(left, Math.max(0, below));
        }
    }

    private void magnify(int place) {
        GraphicsContext graphics = magnified.getGraphicsContext2D();
        graphics.clearRect(0, 0, MAGNIFIED, MAGNIFIED);
        new UnitPainter(drawing, graphics)
                .picture(
                        images.of(data.sheet(), data.unit(place), drawing),
                        data.state(place),
                        0,
                        0,
                        MAGNIFIED);
    }

    private String reads(int place) {
        int unit = data.unit(place);
        String says =
                texts.text(
                        "ranking.unit",
                        Figures.count(unit + 1),
                        Figures.weight(data.ranking().units().get(place).score()),
                        Figures.count(place + 1),
                        Figures.count(data.count()),
                        texts.text("units.state." + data.state(place).key()));
        return data.activations().isEmpty()
                ? says
                : says
                        + "\n"
                        + texts.text(
                                "ranking.activation",
                                Figures.percent(data.activations().get(unit)));
    }

    private void look(int place) {
        reading.setVisible(place >= 0);
        if (place != pointed) {
            pointed = place;
            drawing.invalidate();
        }
    }

    private void step(KeyEvent event) {
        if (data == null || !data.isEditable()) {
            return;
        } else if (event.getCode() == KeyCode.ESCAPE && dragged >= 0) {
            dragged = -1;
            model.revert();
            drawing.invalidate();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            model.dragTo(data.threshold() + (event.getCode() == KeyCode.LEFT ? -1 : 1));
            model.commit();
            event.consume();
        }
    }
}
