package dev.secateur.ui.export;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Traces over two axes.
 *
 * @param title what is shown
 * @param x what the horizontal axis is, with its unit
 * @param y how the vertical axis runs
 * @param traces what is drawn, the hindmost first
 */
public record Plot(String title, String x, Scale y, List<Trace> traces) implements Panel {
    /** How values lie on the vertical axis. */
    public enum Scale {
        /** Evenly. */
        LINEAR,
        /** Shares of one, evenly; its labels are per cent. */
        SHARES,
        /** By log(1 + value), as counts do. */
        LOGARITHMIC
    }

    /** Copies the list. */
    public Plot {
        traces = List.copyOf(traces);
    }

    /** Every finite place of the horizontal axis. */
    DoubleStream places() {
        return traces.stream().flatMapToDouble(Trace::places).filter(Double::isFinite);
    }

    /** Every finite value of the vertical axis. */
    DoubleStream values() {
        return traces.stream().flatMapToDouble(Trace::values).filter(Double::isFinite);
    }
}
