package dev.secateur.ui.history;

import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What revisions are compared by.
 *
 * @param key the name in the message bundles
 * @param unit how its values are written, and their differences
 * @param good 1 if more is better, −1 if less is, 0 if neither
 * @param value a revision's; empty if it is not known
 */
record Quantity(String key, Unit unit, int good, Function<Revision, Optional<Double>> value) {
    /** How values are written, and their differences. */
    enum Unit {
        SHARE,
        GAP,
        LOSS,
        COUNT,
        BYTES
    }

    /** All, in the order to show them. */
    static final List<Quantity> ALL =
            List.of(
                    new Quantity(
                            "sparsity", Unit.SHARE, 0, of -> Optional.of(of.size().sparsity())),
                    new Quantity("accuracy", Unit.SHARE, 1, heldOut(Evaluation::accuracy)),
                    new Quantity(
                            "train-accuracy",
                            Unit.SHARE,
                            0,
                            of -> of.judgement().map(j -> j.onTraining().accuracy())),
                    new Quantity("gap", Unit.GAP, -1, of -> of.judgement().map(Judgement::gap)),
                    new Quantity("loss", Unit.LOSS, -1, heldOut(Evaluation::loss)),
                    new Quantity(
                            "parameters",
                            Unit.COUNT,
                            -1,
                            of -> Optional.of((double) of.size().parametersLeft())),
                    new Quantity(
                            "macs",
                            Unit.COUNT,
                            -1,
                            of -> Optional.of((double) of.size().macsLeft())),
                    new Quantity("file", Unit.BYTES, -1, Quantity::fileLength));

    private static Function<Revision, Optional<Double>> heldOut(
            Function<Evaluation, Double> figure) {
        return revision -> revision.judgement().map(Judgement::heldOut).map(figure);
    }

    private static Optional<Double> fileLength(Revision of) {
        return of.fileLength().stream().mapToObj(bytes -> (double) bytes).findFirst();
    }

    /** A revision's figure against that of the first. */
    ComparedFigure of(Revision revision, Revision first) {
        Optional<Double> now = value.apply(revision);
        Optional<Double> before = value.apply(first);
        if (revision.number() == first.number() || now.isEmpty() || before.isEmpty()) {
            return new ComparedFigure(now.map(this::text).orElse("–"), "", 0);
        }
        String change = change(before.get(), now.get());
        boolean isSame = change.matches("[+\u2212]?[0.,]+\\D*");
        int rise = isSame ? 0 : (int) Math.signum(now.get() - before.get());
        String arrow = rise > 0 ? "▲ " : "▼ ";
        return new ComparedFigure(text(now.get()), rise == 0 ? "" : arrow + change, rise * good);
    }

    private String text(double number) {
        return switch (unit) {
            case SHARE -> Figures.percent(number);
            case GAP -> Figures.gap(number);
            case LOSS -> Figures.fixed(number, 3);
            case COUNT -> Figures.count(Math.round(number));
            case BYTES -> Figures.size(Math.round(number));
        };
    }

    /** Shares differ by points, what is counted by per cent of the first. */
    private String change(double before, double now) {
        return switch (unit) {
            case SHARE, GAP -> Figures.points(now - before);
            case LOSS -> signed(now - before, 3, "");
            case COUNT, BYTES -> signed((now / before - 1) * 100, 1, "\u202f%");
        };
    }

    private static String signed(double difference, int decimals, String unit) {
        String text = Figures.fixed(difference, decimals);
        boolean isMore = difference > 0 && !text.matches("[0.]+");
        return (isMore ? "+" : "") + text + unit;
    }
}
