package dev.secateur.ui.histogram;

import dev.secateur.model.network.Histogram;
import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.fx.Surface;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A histogram of a few bars without axes, for the row of a layer. */
public final class MiniHistogram extends Region {
    private static final double BAR = 3;

    private final ObjectProperty<Histogram> histogram =
            new SimpleObjectProperty<>(this, "histogram");
    private final ObjectProperty<Bounds> bounds =
            new SimpleObjectProperty<>(this, "bounds", Bounds.NONE);
    private final ObjectProperty<Histogram> keptHistogram =
            new SimpleObjectProperty<>(this, "keptHistogram");
    private final DoubleProperty prunedShare =
            new SimpleDoubleProperty(this, "prunedShare", Double.NaN);
    private final DoubleProperty reach = new SimpleDoubleProperty(this, "reach");
    private final Surface surface = new Surface(this::paint);
    private final BarsCanvas bars = new BarsCanvas(surface::invalidate);

    /** Makes an empty one. */
    public MiniHistogram() {
        getStyleClass().add("mini-histogram");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        surface.getChildren().add(bars);
        getChildren().add(surface);
        for (Observable each : List.of(histogram, keptHistogram, bounds, prunedShare, reach)) {
            each.addListener(observable -> surface.invalidate());
        }
    }

    /** The signed weights; null draws nothing. */
    public ObjectProperty<Histogram> histogramProperty() {
        return histogram;
    }

    /** What is kept whatever the threshold is, in the same bins; null where that is all. */
    public ObjectProperty<Histogram> keptHistogramProperty() {
        return keptHistogram;
    }

    /** Weights between these go; {@link Bounds#NONE} where no threshold decides. */
    public ObjectProperty<Bounds> boundsProperty() {
        return bounds;
    }

    /** The share that goes, drawn where no threshold decides. */
    public DoubleProperty prunedShareProperty() {
        return prunedShare;
    }

    /** The largest |w| of the axis, to compare layers; 0 means the histogram's own reach. */
    public DoubleProperty reachProperty() {
        return reach;
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 110;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 26;
    }

    private void paint() {
        PlotArea area = new PlotArea(0, 0, surface.getWidth(), surface.getHeight());
        HistogramPainter painter =
                new HistogramPainter(bars.begin(area), area.height(), surface.scale());
        Histogram now = histogram.get();
        if (now != null) {
            double own = HistogramPlot.reach(now);
            WeightAxis x = new WeightAxis(reach.get() > 0 ? reach.get() : own, area.width(), false);
            int atMost = (int) Math.max(1, area.width() / BAR * own / x.reach());
            Bars merged = Bars.of(now, atMost);
            painter.bars(merged, x, CountAxis.of(merged.peak(), true), cut(now), bars.colors());
        }
    }

    private Cut cut(Histogram now) {
        return bounds.get().areKnown()
                ? Cut.at(bounds.get(), now, keptHistogram.get(), prunedShare.get())
                : Cut.withoutThreshold(now, keptHistogram.get(), prunedShare.get());
    }
}
