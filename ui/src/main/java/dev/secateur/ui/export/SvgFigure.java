package dev.secateur.ui.export;

import dev.secateur.ui.control.Ink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;

/** Writes a figure as scalable vector graphics, its panels one below the other. */
final class SvgFigure {
    private static final double WIDTH = 800;
    private static final double TITLE = 24;

    private SvgFigure() {}

    /**
     * Writes a document.
     *
     * @param colors gives a colour as #RRGGBB
     */
    static void write(Figure figure, Function<Ink, String> colors, OutputStream out)
            throws IOException {
        try {
            SvgPen svg = new SvgPen(out, colors);
            double height = figure.panels().stream().mapToDouble(SvgFigure::height).sum();
            svg.begin(WIDTH, height);
            String paper = svg.color(Ink.PANEL);
            svg.element("rect", "width", WIDTH, "height", height, "fill", paper);
            double top = 0;
            for (Panel panel : figure.panels()) {
                svg.group("transform", "translate(0 " + SvgPen.number(top) + ")");
                draw(svg, panel);
                svg.endGroup();
                top += height(panel);
            }
            svg.end();
        } catch (XMLStreamException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private static void draw(SvgPen svg, Panel panel) throws XMLStreamException {
        svg.text(
                panel.title(),
                24,
                TITLE,
                "fill",
                svg.color(Ink.TEXT),
                "font-size",
                14,
                "font-weight",
                "bold");
        if (panel instanceof Plot plot) {
            new SvgPlot(svg, plot, WIDTH).draw();
        } else if (panel instanceof Matrix matrix) {
            new SvgMatrix(svg, matrix, WIDTH).draw();
        }
    }

    private static double height(Panel panel) {
        return panel instanceof Matrix ? SvgMatrix.HEIGHT : SvgPlot.HEIGHT;
    }
}
