package dev.secateur.ui.histogram;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * The vertical axis. The logarithmic one shows log(1 + count): nothing is nothing, and a single
 * weight can still be seen beside ten thousand.
 */
record CountAxis(boolean logarithmic, double top) {
    private static final String EXPONENTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int PARTS = 5;

    /** A value with a label; the place is a share of the axis, from the bottom. */
    record Tick(double place, String label) {}

    static CountAxis of(double peak, boolean logarithmic) {
        double least = Math.max(1, peak);
        if (logarithmic) {
            return new CountAxis(true, Math.max(10, least * 1.1));
        }
        double step = Math.max(1, Ticks.step(least, PARTS));
        return new CountAxis(false, Math.ceil(least / step) * step);
    }

    double place(double count) {
        return logarithmic ? Math.log1p(count) / Math.log1p(top) : count / top;
    }

    /** The ticks that stand at least so far apart, as a share of the axis. */
    List<Tick> ticks(double apart) {
        return logarithmic ? decades(apart) : even(apart);
    }

    private List<Tick> decades(double apart) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, "0"));
        double last = 0;
        for (int exponent = 0; Math.pow(10, exponent) <= top; exponent++) {
            double place = place(Math.pow(10, exponent));
            if (place - last >= apart) {
                ticks.add(new Tick(place, power(exponent)));
                last = place;
            }
        }
        return ticks;
    }

    private List<Tick> even(double apart) {
        int parts = (int) Math.max(1, Math.min(PARTS, 1 / apart));
        double step = Math.max(1, Ticks.step(top, parts));
        List<Tick> ticks = new ArrayList<>();
        for (double value : Ticks.multiples(0, top, step)) {
            ticks.add(new Tick(place(value), Figures.count(Math.round(value))));
        }
        return ticks;
    }

    private static String power(int exponent) {
        return switch (exponent) {
            case 0 -> "1";
            case 1 -> "10";
            default -> {
                StringBuilder text = new StringBuilder("10");
                Integer.toString(exponent)
                        .chars()
                        .forEach(digit -> text.append(EXPONENTS.charAt(digit - '0')));
                yield text.toString();
            }
        };
    }
}
