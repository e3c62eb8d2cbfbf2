package dev.secateur.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** One thing that is drawn in a plot. The arrays are not to be written to. */
@SuppressWarnings("ArrayRecordComponent") // made for one file and never compared
public sealed interface Trace {
    /** What it is called. */
    String name();

    /** How it is drawn. */
    Pen pen();

    /** Its places on the horizontal axis. */
    DoubleStream places();

    /** Its values on the vertical axis. */
    DoubleStream values();

    /** Points joined by a line; NaN interrupts it. */
    record Line(String name, Pen pen, double[] x, double[] y) implements Trace {
        @Override
        public DoubleStream places() {
            return Arrays.stream(x);
        }

        @Override
        public DoubleStream values() {
            return Arrays.stream(y);
        }
    }

    /** Points by themselves, each with a name that may be empty. */
    record Dots(String name, Pen pen, double[] x, double[] y, List<String> labels)
            implements Trace {
        /** Copies the list. */
        public Dots {
            labels = List.copyOf(labels);
        }

        @Override
        public DoubleStream places() {
            return Arrays.stream(x);
        }

        @Override
        public DoubleStream values() {
            return Arrays.stream(y);
        }
    }

    /** An area between two lines. */
    record Band(String name, Pen pen, double[] x, double[] low, double[] high) implements Trace {
        @Override
        public DoubleStream places() {
            return Arrays.stream(x);
        }

        @Override
        public DoubleStream values() {
            return DoubleStream.concat(Arrays.stream(low), Arrays.stream(high));
        }
    }

    /** Bars that stand on zero, each from one place to another. */
    record Bars(String name, Pen pen, double[] from, double[] to, double[] height)
            implements Trace {
        @Override
        public DoubleStream places() {
            return DoubleStream.concat(Arrays.stream(from), Arrays.stream(to));
        }

        @Override
        public DoubleStream values() {
            return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(height));
        }
    }

    /** A place that is marked over the whole height. */
    record Mark(String name, Pen pen, double x) implements Trace {
        @Override
        public DoubleStream places() {
            return DoubleStream.of(x);
        }

        @Override
        public DoubleStream values() {
            return DoubleStream.empty();
        }
    }
}
