package dev.secateur.ui.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the numbers of a figure as CSV (RFC 4180, UTF-8). Plots give a line for each point, so
 * that traces may have different places; a matrix stays a matrix. Numbers are written in full.
 */
final class CsvFigure {
    private static final List<String> PLOT_HEADER =
            List.of("panel", "series", "x", "x_end", "y", "y_low", "y_high", "label");
    private static final String LINE_END = "\r\n";

    private final List<List<String>> lines = new ArrayList<>();

    private CsvFigure() {}

    static void write(Figure figure, OutputStream out) throws IOException {
        CsvFigure csv = new CsvFigure();
        csv.plots(figure.panels().stream().filter(Plot.class::isInstance).map(Plot.class::cast));
        for (Panel panel : figure.panels()) {
            if (panel instanceof Matrix matrix) {
                csv.matrix(matrix);
            }
        }
        BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (List<String> line : csv.lines) {
            writer.write(line.stream().map(CsvFigure::quoted).collect(Collectors.joining(",")));
            writer.write(LINE_END);
        }
        writer.flush();
    }

    private void plots(java.util.stream.Stream<Plot> plots) {
        List<Plot> all = plots.toList();
        if (!all.isEmpty()) {
            lines.add(PLOT_HEADER);
        }
        for (Plot plot : all) {
            plot.traces().forEach(trace -> trace(plot.title(), trace));
        }
    }

    private void trace(String panel, Trace trace) {
        if (trace instanceof Trace.Line line) {
            for (int i = 0; i < line.x().length; i++) {
                point(panel, trace, line.x()[i], "", number(line.y()[i]), "", "", "");
            }
        } else if (trace instanceof Trace.Dots dots) {
            for (int i = 0; i < dots.x().length; i++) {
                String y = number(dots.y()[i]);
                point(panel, trace, dots.x()[i], "", y, "", "", dots.labels().get(i));
            }
        } else if (trace instanceof Trace.Band band) {
            for (int i = 0; i < band.x().length; i++) {
                String low = number(band.low()[i]);
                point(panel, trace, band.x()[i], "", "", low, number(band.high()[i]), "");
            }
        } else if (trace instanceof Trace.Bars bars) {
            for (int i = 0; i < bars.from().length; i++) {
                String to = number(bars.to()[i]);
                point(panel, trace, bars.from()[i], to, number(bars.height()[i]), "", "", "");
            }
        } else if (trace instanceof Trace.Mark mark) {
            point(panel, trace, mark.x(), "", "", "", "", "");
        }
    }

    private void point(
            String panel,
            Trace trace,
            double x,
            String end,
            String y,
            String low,
            String high,
            String label) {
        lines.add(List.of(panel, trace.name(), number(x), end, y, low, high, label));
    }

    private void matrix(Matrix matrix) {
        List<String> header = new ArrayList<>(List.of(matrix.title()));
        header.addAll(matrix.columns());
        lines.add(header);
        for (int row = 0; row < matrix.rows().size(); row++) {
            int from = row * matrix.columns().size();
            List<String> line = new ArrayList<>(List.of(matrix.rows().get(row)));
            Arrays.stream(matrix.values(), from, from + matrix.columns().size())
                    .mapToObj(CsvFigure::number)
                    .forEach(line::add);
            lines.add(line);
        }
    }

    /** In full, a whole number without a decimal; nothing where there is no number. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
