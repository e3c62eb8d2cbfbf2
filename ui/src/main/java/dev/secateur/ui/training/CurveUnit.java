package dev.secateur.ui.training;

import dev.secateur.ui.control.Figures;

/** What the values of a chart are, and so how they are written and scaled. */
public enum CurveUnit {
    /** A loss: from nought up. */
    PLAIN {
        @Override
        String value(double y) {
            return Figures.fixed(y, 3);
        }

        @Override
        String gap(double train, double validation) {
            return Figures.fixed(validation - train, 3);
        }

        @Override
        String tick(double y, int decimals) {
            return Figures.fixed(y, decimals);
        }
    },
    /** A share from 0 to 1, written as per cent. */
    PERCENT {
        @Override
        String value(double y) {
            return Figures.percent(y);
        }

        @Override
        String gap(double train, double validation) {
            return Figures.gap(train - validation);
        }

        @Override
        String tick(double y, int decimals) {
            return Figures.fixed(y * 100, Math.max(0, decimals - 2)) + "\u202f%";
        }
    };

    /** A value as the crosshair reads it. */
    abstract String value(double y);

    /** How much worse validation is than training. */
    abstract String gap(double train, double validation);

    /** A label of the axis. */
    abstract String tick(double y, int decimals);
}
