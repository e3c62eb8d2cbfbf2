package dev.secateur.ui.history;

import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import java.util.OptionalDouble;

/** What accuracy is weighed against. */
public enum ParetoMeasure {
    /** Parameters that are not zero. */
    PARAMETERS("parameters") {
        @Override
        OptionalDouble of(Revision revision) {
            return OptionalDouble.of((double) revision.size().parametersLeft());
        }
    },
    /** Multiply-accumulates of one example whose weight is not zero. */
    MACS("macs") {
        @Override
        OptionalDouble of(Revision revision) {
            return OptionalDouble.of((double) revision.size().macsLeft());
        }
    },
    /** The length of its file; that of a very large network is not known. */
    FILE("file") {
        @Override
        OptionalDouble of(Revision revision) {
            return revision.fileLength().isPresent()
                    ? OptionalDouble.of((double) revision.fileLength().getAsLong())
                    : OptionalDouble.empty();
        }

        @Override
        String text(double value) {
            return Figures.size(Math.round(value));
        }
    };

    private final String key;

    ParetoMeasure(String key) {
        this.key = key;
    }

    /** The name in the message bundles. */
    public String key() {
        return key;
    }

    abstract OptionalDouble of(Revision revision);

    /** A value with its unit, if it has one. */
    String text(double value) {
        return Figures.count(Math.round(value));
    }
}
