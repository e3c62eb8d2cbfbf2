package dev.secateur.ui.export;

import dev.secateur.ui.control.Ink;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** Draws a plot: its axes, its traces, and a legend above them. */
final class SvgPlot {
    static final double HEIGHT = 380;
    private static final double TOP = 62;
    private static final double LEFT = 78;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 50;
    private static final double PER_LETTER = 6.6;
    private static final double DOT = 3.5;

    private final SvgPen svg;
    private final Plot plot;
    private final double width;
    private final PlotScale across;
    private final PlotScale up;

    SvgPlot(SvgPen svg, Plot plot, double width) {
        this.svg = svg;
        this.plot = plot;
        this.width = width;
        this.across = PlotScale.across(plot);
        this.up = PlotScale.up(plot);
    }

    void draw() throws XMLStreamException {
        axes();
        legend();
        for (Trace trace : plot.traces()) {
            draw(trace);
        }
    }

    private double px(double x) {
        return LEFT + across.place(x) * (width - LEFT - RIGHT);
    }

    private double py(double y) {
        return HEIGHT - BOTTOM - up.place(y) * (HEIGHT - TOP - BOTTOM);
    }

    private void axes() throws XMLStreamException {
        String muted = svg.color(Ink.MUTED);
        for (PlotScale.Tick tick : up.ticks()) {
            double y = py(tick.value());
            line(px(across.low()), y, px(across.high()), y);
            svg.text(
                    tick.label(),
                    LEFT - 8,
                    y + 4,
                    "text-anchor",
                    "end",
                    "fill",
                    muted,
                    "font-size",
                    11);
        }
        double floor = HEIGHT - BOTTOM;
        for (PlotScale.Tick tick : across.ticks()) {
            double x = px(tick.value());
            line(x, floor, x, floor + 4);
            svg.text(
                    tick.label(),
                    x,
                    floor + 18,
                    "text-anchor",
                    "middle",
                    "fill",
                    muted,
                    "font-size",
                    11);
        }
        double middle = (LEFT + width - RIGHT) / 2;
        svg.text(
                plot.x(),
                middle,
                floor + 38,
                "text-anchor",
                "middle",
                "fill",
                muted,
                "font-size",
                11);
    }

    private void line(double x1, double y1, double x2, double y2) throws XMLStreamException {
        svg.element("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", svg.color(Ink.LINE));
    }

    /** The names in their order, as far as there is room; the numbers have them all. */
    private void legend() throws XMLStreamException {
        double x = LEFT;
        for (String name : plot.traces().stream().map(Trace::name).distinct().toList()) {
            double wide = 26 + name.length() * PER_LETTER + 16;
            if (name.isEmpty() || x + wide > width) {
                continue;
            }
            Pen pen = named(name).pen();
            svg.element(
                    "rect",
                    "x",
                    x,
                    "y",
                    40.0,
                    "width",
                    18.0,
                    "height",
                    4.0,
                    "fill",
                    svg.color(pen.ink()),
                    "fill-opacity",
                    pen.opacity());
            svg.text(name, x + 24, 46, "fill", svg.color(Ink.MUTED), "font-size", 11);
            x += wide;
        }
    }

    private Trace named(String name) {
        return plot.traces().stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void draw(Trace trace) throws XMLStreamException {
        if (trace instanceof Trace.Line line) {
            stroke(line.pen(), path(line.x(), line.y()));
        } else if (trace instanceof Trace.Dots dots) {
            dots(dots);
        } else if (trace instanceof Trace.Band band) {
            band(band);
        } else if (trace instanceof Trace.Bars bars) {
            bars(bars);
        } else if (trace instanceof Trace.Mark mark) {
            double x = px(mark.x());
            stroke(mark.pen(), "M" + at(x, TOP) + "L" + at(x, HEIGHT - BOTTOM));
        }
    }

    private void stroke(Pen pen, String path) throws XMLStreamException {
        svg.element(
                "path",
                "d",
                path,
                "fill",
                "none",
                "stroke",
                svg.color(pen.ink()),
                "stroke-opacity",
                pen.opacity(),
                "stroke-width",
                pen.width(),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                pen.dashed() ? "4 4" : "none");
    }

    private String path(double[] x, double[] y) {
        StringBuilder path = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < x.length; i++) {
            boolean known = Double.isFinite(y[i]);
            if (known) {
                path.append(on ? "L" : "M").append(at(px(x[i]), py(y[i])));
            }
            on = known;
        }
        return path.isEmpty() ? "M0,0" : path.toString();
    }

    private void dots(Trace.Dots dots) throws XMLStreamException {
        String color = svg.color(dots.pen().ink());
        for (int i = 0; i < dots.x().length; i++) {
            if (Double.isFinite(dots.y()[i])) {
                double x = px(dots.x()[i]);
                double y = py(dots.y()[i]);
                svg.element("circle", "cx", x, "cy", y, "r", DOT, "fill", color);
                boolean flips = x > width * 0.75;
                svg.text(
                        dots.labels().get(i),
                        flips ? x - 8 : x + 8,
                        y - 6,
                        "text-anchor",
                        flips ? "end" : "start",
                        "fill",
                        svg.color(Ink.TEXT),
                        "font-size",
                        11);
            }
        }
    }

    private void band(Trace.Band band) throws XMLStreamException {
        int last = band.x().length - 1;
        String there = points(band.x(), band.high(), IntStream.rangeClosed(0, last));
        String back =
                points(band.x(), band.low(), IntStream.rangeClosed(0, last).map(i -> last - i));
        svg.element(
                "polygon",
                "points",
                there + " " + back,
                "fill",
                svg.color(band.pen().ink()),
                "fill-opacity",
                band.pen().opacity());
    }

    private String points(double[] x, double[] y, IntStream order) {
        return order.filter(i -> Double.isFinite(y[i]))
                .mapToObj(i -> at(px(x[i]), py(y[i])))
                .collect(Collectors.joining(" "));
    }

    private void bars(Trace.Bars bars) throws XMLStreamException {
        for (int i = 0; i < bars.from().length; i++) {
            double left = px(bars.from()[i]);
            double top = py(bars.height()[i]);
            svg.element(
                    "rect",
                    "x",
                    left,
                    "y",
                    top,
                    "width",
                    px(bars.to()[i]) - left,
                    "height",
                    py(0) - top,
                    "fill",
                    svg.color(bars.pen().ink()),
                    "fill-opacity",
                    bars.pen().opacity());
        }
    }

    private static String at(double x, double y) {
        return String.join(",", List.of(SvgPen.number(x), SvgPen.number(y)));
    }
}
