package dev.secateur.ui.training;

import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.export.Plot;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The curves of one measure over the epochs of a run, drawn while the run goes on. */
public final class CurveChart extends Region implements Exportable {
    private static final double HEADER = 34;
    private static final double AXIS = 24;
    private static final double AXIS_TITLE = 16;
    private static final double RIGHT = 14;

    private final ObjectProperty<CurveData> data =
            new SimpleObjectProperty<>(this, "data", CurveData.empty("", CurveUnit.PLAIN));
    private final DoubleProperty crosshair =
            new SimpleDoubleProperty(this, "crosshair", Double.NaN);
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final BooleanProperty axisTitleShown =
            new SimpleBooleanProperty(this, "axisTitleShown", true);

    private final ObjectProperty<Smoothing> smoothing =
            new SimpleObjectProperty<>(this, "smoothing", Smoothing.NONE);

    private final Localization texts;
    private final EpochZoom zoom = new EpochZoom(this::scale);
    private final Drawing drawing = new Drawing(this, this::paint);
    private final Label title = new Label();
    private final CurveLegend legend;
    private final HBox header;
    private final Label empty = new Label();
    private final CrosshairLayer crosshairLayer;
    private final InvalidationListener redraw = o -> drawing.invalidate();
    private CurveData smooth = data.get();
    private ValueRange range = new ValueRange(0, 1);

    /** A chart without data, in the language of the texts. */
    public CurveChart(Localization texts) {
        this.texts = texts;
        legend = new CurveLegend(texts);
        crosshairLayer = new CrosshairLayer(texts);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(title, space, legend);
        build();
        listen();
        update(null, data.get());
    }

    /** What is shown. */
    public ObjectProperty<CurveData> dataProperty() {
        return data;
    }

    /** The epoch at which the curves are read; NaN for none. Charts may share it. */
    public DoubleProperty crosshairProperty() {
        return crosshair;
    }

    /** What is said while there is no curve. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** Whether the axis says what it shows; of two charts one below the other, the lower does. */
    public BooleanProperty axisTitleShownProperty() {
        return axisTitleShown;
    }

    /** How the curves are smoothed; what is read are the values that were measured. */
    public ObjectProperty<Smoothing> smoothingProperty() {
        return smoothing;
    }

    /** Which epochs are shown; null for all. Charts may share it. */
    public ObjectProperty<EpochRange> zoomProperty() {
        return zoom.rangeProperty();
    }

    /** Leaves the wheel to whatever is around the chart unless Control is held. */
    public void zoomWithControl() {
        zoom.needControl();
    }

    @Override
    public Optional<Figure> figure() {
        return data.get().isEmpty() ? Optional.empty() : Optional.of(Figure.of("curves", plot()));
    }

    /** What is shown, as numbers. */
    Plot plot() {
        return new CurveFigure(data.get(), smoothing.get(), epochs()).in(texts);
    }

    /** What the crosshair reads, on one line; empty without a crosshair. */
    public String reading() {
        return crosshairLayer.text();
    }

    private void build() {
        title.getStyleClass().add("chart-title");
        header.getStyleClass().add("chart-header");
        empty.getStyleClass().add("chart-empty");
        empty.textProperty().bind(emptyText);
        getStyleClass().add("curve-chart");
        getChildren().addAll(drawing.nodes());
        getChildren().addAll(header, empty, zoom.selection(), crosshairLayer);
        zoom.listenTo(this);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 150);
        setPrefSize(560, 240);
    }

    private void listen() {
        data.addListener((o, old, now) -> update(old, now));
        axisTitleShown.addListener(redraw);
        texts.messagesProperty().addListener(redraw);
        crosshair.addListener(o -> requestLayout());
        zoomProperty().addListener(o -> fit());
        smoothing.addListener(o -> fit());
        setOnMouseMoved(this::follow);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        setOnMouseExited(e -> crosshair.set(Double.NaN));
        setOnKeyPressed(this::step);
    }

    private void update(CurveData old, CurveData now) {
        boolean sameRun =
                old != null
                        && old.running()
                        && !old.isEmpty()
                        && old.unit() == now.unit()
                        && now.newest() >= old.newest();
        ValueRange before = range;
        fit();
        range = sameRun && zoomProperty().get() == null ? before.widenedTo(range) : range;
        title.setText(now.title());
        legend.show(now);
        empty.setVisible(now.isEmpty());
        drawing.invalidate();
    }

    private void fit() {
        smooth = data.get().smoothed(smoothing.get());
        range =
                zoomProperty().get() == null
                        ? ValueRange.of(data.get())
                        : ValueRange.of(data.get(), epochs());
        drawing.invalidate();
    }

    private EpochRange epochs() {
        double last = data.get().lastEpoch();
        EpochRange part = zoomProperty().get();
        return part == null || part.from() >= last ? EpochRange.all(last) : part.within(last);
    }

    @Override
    protected void layoutChildren() {
        drawing.layout();
        header.resizeRelocate(0, 0, getWidth(), HEADER - 10);
        CurveScale scale = scale();
        double emptyHeight = Math.min(scale.height(), empty.prefHeight(scale.width()));
        empty.resizeRelocate(
                scale.left(),
                scale.top() + (scale.height() - emptyHeight) / 2,
                scale.width(),
                emptyHeight);
        crosshairLayer.resize(getWidth(), getHeight());
        layoutCrosshair(scale);
    }

    private void layoutCrosshair(CurveScale scale) {
        double x = crosshair.get();
        if (data.get().isEmpty() || !scale.shows(x)) {
            crosshairLayer.hide();
        } else {
            crosshairLayer.show(data.get(), scale, x);
        }
        setAccessibleText((data.get().title() + " " + reading()).strip());
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        String axisTitle = axisTitleShown.get() ? texts.text("curves.axis") : "";
        new CurvePainter(drawing, graphics, data.get(), smooth, scale())
                .paint(texts.text("curves.running"), axisTitle);
    }

    private CurveScale scale() {
        double bottom = AXIS + (axisTitleShown.get() ? AXIS_TITLE : 0);
        double height = Math.max(1, getHeight() - HEADER - bottom);
        double left = widestTick(height) + 10;
        double width = Math.max(1, getWidth() - left - RIGHT);
        double all = data.get().lastEpoch();
        return new CurveScale(left, HEADER, width, height, epochs(), all, range);
    }

    private double widestTick(double height) {
        Font font = drawing.font(CurvePainter.LABEL_SIZE, FontWeight.NORMAL);
        CurveUnit unit = data.get().unit();
        Ticks ticks = CurveAxes.valueTicks(unit, range, height);
        double widest = 30;
        for (double value : ticks.values()) {
            String label = unit.tick(value, ticks.decimals());
            widest = Math.max(widest, drawing.ruler().width(label, font));
        }
        return Math.ceil(widest);
    }

    private void follow(MouseEvent event) {
        CurveScale scale = scale();
        boolean inside = scale.contains(event.getX(), event.getY());
        crosshair.set(inside ? data.get().nearest(scale.x(event.getX())) : Double.NaN);
    }

    private void step(KeyEvent event) {
        int direction =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case ESCAPE -> 0;
                    default -> 2;
                };
        if (direction == 2 || (direction == 0 && Double.isNaN(crosshair.get()))) {
            return;
        }
        crosshair.set(direction == 0 ? Double.NaN : stepped(direction));
        event.consume();
    }

    private double stepped(int direction) {
        CurveData now = data.get();
        double from = Double.isNaN(crosshair.get()) ? epochs().to() : crosshair.get();
        double near = now.nearest(from + direction * epochs().length() / 100);
        return near == from ? now.neighbour(from, direction) : near;
    }
}
