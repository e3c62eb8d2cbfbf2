package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.export.Exportable;
import dev.secateur.ui.export.Figure;
import dev.secateur.ui.fx.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The weights of a layer as bars, with a threshold to drag: what lies between the two markers goes.
 * The threshold is written unless it is bound; then whoever binds it follows the events.
 */
public final class HistogramChart extends Region implements Exportable {
    private final ObjectProperty<Histogram> histogram =
            new SimpleObjectProperty<>(this, "histogram");
    private final ObjectProperty<Histogram> keptHistogram =
            new SimpleObjectProperty<>(this, "keptHistogram");
    private final ObjectProperty<Bounds> bounds =
            new SimpleObjectProperty<>(this, "bounds", Bounds.both(0));
    private final BooleanProperty apart = new SimpleBooleanProperty(this, "apart", false);
    private final DoubleProperty maxThreshold = new SimpleDoubleProperty(this, "maxThreshold");
    private final BooleanProperty editable = new SimpleBooleanProperty(this, "editable", true);
    private final BooleanProperty logCounts = new SimpleBooleanProperty(this, "logCounts", true);
    private final BooleanProperty logWeights = new SimpleBooleanProperty(this, "logWeights", false);
    private final DoubleProperty sigma = new SimpleDoubleProperty(this, "sigma", Double.NaN);
    private final DoubleProperty prunedShare =
            new SimpleDoubleProperty(this, "prunedShare", Double.NaN);

    private final Localization texts;
    private final ThresholdGesture<Bounds> gesture = new ThresholdGesture<>(this::write);
    private final ThresholdInput input = new ThresholdInput(this, gesture);
    private final AxisLabels axisLabels = new AxisLabels();
    private final ThresholdMarker left = new ThresholdMarker();
    private final ThresholdMarker right = new ThresholdMarker();
    private final ThresholdLabel label;
    private final Label empty = new Label();
    private final Surface surface = new Surface(this::paint);
    private final BarsCanvas bars = new BarsCanvas(surface::invalidate);
    private HistogramPlot plot;
    private Room laidOut;

    /** What the axes depend on. */
    private record Room(
            Histogram of, boolean logCounts, boolean logWeights, double width, double height) {}

    private PlotArea area = new PlotArea(0, 0, 0, 0);

    /** Makes an empty chart. */
    public HistogramChart(Localization texts) {
        this.texts = texts;
        label = new ThresholdLabel(texts);
        getStyleClass().add("histogram-chart");
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        empty.textProperty().bind(texts.bind("histogram.empty"));
        surface.getChildren().addAll(bars, axisLabels, left, right, label, empty);
        getChildren().add(surface);
        focusTraversableProperty().bind(editable.and(histogram.isNotNull()));
        setAccessibleRole(AccessibleRole.SLIDER);
        for (Observable each :
                List.of(
                        histogram,
                        keptHistogram,
                        bounds,
                        apart,
                        maxThreshold,
                        editable,
                        logCounts,
                        logWeights,
                        sigma,
                        prunedShare,
                        texts.messagesProperty(),
                        empty.fontProperty())) {
            each.addListener(observable -> surface.invalidate());
        }
        for (Observable each : List.of(texts.messagesProperty(), empty.fontProperty())) {
            each.addListener(observable -> laidOut = null);
        }
        bounds.addListener(
                observable -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE));
        editable.addListener(observable -> gesture.cancel());
        input.install();
    }

    @Override
    public Optional<Figure> figure() {
        boolean shown = histogram.get() != null && plot != null;
        return shown ? Optional.of(plot.figure(cut(histogram.get())).in(texts)) : Optional.empty();
    }

    /** The signed weights; null shows a sentence instead. */
    public ObjectProperty<Histogram> histogramProperty() {
        return histogram;
    }

    /**
     * What is kept of the weights, whatever the threshold is, in the same bins. Null keeps what the
     * threshold does, and where there is none takes the share that goes from every bin alike.
     */
    public ObjectProperty<Histogram> keptHistogramProperty() {
        return keptHistogram;
    }

    /** The thresholds: weights between them go. The same on both sides unless they are apart. */
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /** Whether each marker is moved alone. */
    public BooleanProperty apartProperty() {
        return apart;
    }

    /** The largest threshold that can be reached; 0 means the reach of the histogram. */
    public DoubleProperty maxThresholdProperty() {
        return maxThreshold;
    }

    /** Whether there is a threshold to drag. Without one the bars show what is kept of each bin. */
    public BooleanProperty editableProperty() {
        return editable;
    }

    /** Whether the counts are on a logarithmic axis. */
    public BooleanProperty logCountsProperty() {
        return logCounts;
    }

    /** Whether the weights are on an axis that is logarithmic on both sides of zero. */
    public BooleanProperty logWeightsProperty() {
        return logWeights;
    }

    /** The standard deviation of the weights; NaN where it is not known. */
    public DoubleProperty sigmaProperty() {
        return sigma;
    }

    /** The share of the layer that goes, between 0 and 1; NaN where it is not known. */
    public DoubleProperty prunedShareProperty() {
        return prunedShare;
    }

    /** Called with every value on the way of a gesture. */
    public void setOnThresholdDragged(Consumer<Bounds> action) {
        gesture.setOnDragged(action);
    }

    /** Called once at the end of a gesture that changed the threshold. */
    public void setOnThresholdCommitted(Consumer<Bounds> action) {
        gesture.setOnCommitted(action);
    }

    /** Called when Escape took a gesture back; the threshold is then where it began. */
    public void setOnThresholdCancelled(Runnable action) {
        gesture.setOnCancelled(action);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> texts.text("histogram.accessible", label.text());
            case VALUE -> bounds.get().of(input.isBelow());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> max();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> input.stepOnce(1);
            case DECREMENT -> input.stepOnce(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 230;
    }

    /** Where the bars stand, within this control. */
    PlotArea plotArea() {
        return area.movedBy(surface.getLayoutX(), surface.getLayoutY());
    }

    WeightAxis weightAxis() {
        return new WeightAxis(reach(), Math.max(1, area.width()), logWeights.get());
    }

    double max() {
        return maxThreshold.get() > 0 ? maxThreshold.get() : reach();
    }

    boolean canDrag() {
        return editable.get() && histogram.get() != null && !isDisabled();
    }

    private double reach() {
        Histogram now = histogram.get();
        return now == null ? 1 : HistogramPlot.reach(now);
    }

    private void write(Bounds value) {
        if (!bounds.isBound()) {
            bounds.set(value);
        }
    }

    private void paint() {
        Histogram now = histogram.get();
        boolean shown = now != null;
        empty.setVisible(!shown);
        bars.setVisible(shown);
        axisLabels.setVisible(shown);
        left.setVisible(shown && editable.get());
        right.setVisible(left.isVisible());
        if (shown) {
            paint(now);
        } else {
            label.setVisible(false);
            empty.resizeRelocate(0, 0, surface.getWidth(), surface.getHeight());
        }
    }

    private void paint(Histogram now) {
        label.show(editable.get() ? bounds.get() : Bounds.NONE, sigma.get(), prunedShare.get());
        layOut(
                new Room(
                        now,
                        logCounts.get(),
                        logWeights.get(),
                        surface.getWidth(),
                        surface.getHeight()));
        plot.draw(bars, area, surface.scale(), cut(now));
        placeMarkers();
    }

    /** A drag leaves the axes as they are. */
    private void layOut(Room room) {
        if (!room.equals(laidOut)) {
            plot =
                    new HistogramPlot(
                            room.of(),
                            room.logCounts(),
                            room.logWeights(),
                            room.width(),
                            room.height());
            axisLabels.clear();
            area = plot.layOut(axisLabels);
            laidOut = room;
        }
    }

    private Cut cut(Histogram now) {
        return editable.get()
                ? Cut.at(bounds.get(), now, keptHistogram.get(), prunedShare.get())
                : Cut.withoutThreshold(now, keptHistogram.get(), prunedShare.get());
    }

    private void placeMarkers() {
        WeightAxis axis = weightAxis();
        double from = axis.nearestX(-bounds.get().negative());
        double to = axis.nearestX(bounds.get().positive());
        left.place(snapPositionX(area.x() + from), area.y(), area.bottom());
        right.place(snapPositionX(area.x() + to), area.y(), area.bottom());
        boolean markers = editable.get();
        double x =
                markers
                        ? LabelPlace.x(from, to, label.getWidth(), area.width())
                        : area.width() - label.getWidth();
        label.relocate(snapPositionX(area.x() + x), area.y() + 4);
    }
}
