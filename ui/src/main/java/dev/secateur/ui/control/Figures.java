package dev.secateur.ui.control;

import java.util.Locale;

/** How numbers are written, the same everywhere: units after a thin space, a true minus sign. */
public final class Figures {
    private static final String[] SIZES = {"B", "KB", "MB", "GB"};

    private static final String[] THOUSANDS = {"k", "M", "G"};

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Figures() {}

    /** A share as per cent: 0.917 gives "91.7 %". */
    public static String percent(double share) {
        return fixed(share * 100, 1) + "\u202f%";
    }

    /** A difference of two shares in percentage points, with its sign: −0.004 gives "−0.4 pt". */
    public static String points(double difference) {
        double points = Math.round(difference * 1000) / 10.0;
        return (points > 0 ? "+" : "") + fixed(points, 1) + "\u202fpt";
    }

    /** A share as percentage points, without a plus: 0.061 gives "6.1 pt". */
    public static String gap(double share) {
        return fixed(share * 100, 1) + "\u202fpt";
    }

    /** A whole number with its thousands apart: "266,200". */
    public static String count(long number) {
        return minus(String.format(Locale.ROOT, "%,d", number));
    }

    /** A large whole number in short: "266,200" gives "266 k", "15346630656" gives "15.3 G". */
    public static String compact(long number) {
        if (number < 10_000) {
            return count(number);
        }
        double value = number;
        int unit = -1;
        while (value >= 1000 && unit < THOUSANDS.length - 1) {
            value /= 1000;
            unit++;
        }
        return fixed(value, value < 100 ? 1 : 0) + "\u202f" + THOUSANDS[unit];
    }

    /** A factor: 11.94 gives "11.9 ×"; from 100 on without a decimal. */
    public static String times(double factor) {
        return Double.isFinite(factor) ? fixed(factor, factor < 100 ? 1 : 0) + "\u202f×" : "∞";
    }

    /** Milliseconds, without the unit: "0.123", "4.56", "789". */
    public static String millis(double millis) {
        return fixed(millis, millis < 1 ? 3 : millis < 100 ? 2 : 0);
    }

    /** A length in bytes: "96 KB", "1.0 MB". */
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < SIZES.length - 1) {
            value /= 1000;
            unit++;
        }
        return fixed(value, unit >= 2 && value < 100 ? 1 : 0) + "\u202f" + SIZES[unit];
    }

    /** A weight or threshold: four decimals, more for small ones. */
    public static String weight(double value) {
        double absolute = Math.abs(value);
        if (absolute != 0 && absolute < 0.001) {
            return minus(String.format(Locale.ROOT, "%.2e", value));
        }
        return fixed(value, absolute < 10 ? 4 : 2);
    }

    /** A very small or large number: 6.04e-8 gives "6.0 × 10⁻⁸"; 0 stays "0". */
    public static String scientific(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : "∞";
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e", 2);
        String exponent = Integer.toString(Integer.parseInt(parts[1]));
        StringBuilder raised = new StringBuilder();
        exponent.chars().forEach(c -> raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
        return minus(parts[0]) + "\u202f×\u202f10" + raised;
    }

    /** A time to wait: "25 s", "3 min", "1 h 5 min". */
    public static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 90) {
            return whole + "\u202fs";
        }
        long minutes = Math.round(whole / 60.0);
        return minutes < 60
                ? minutes + "\u202fmin"
                : minutes / 60 + "\u202fh " + minutes % 60 + "\u202fmin";
    }

    /** A number with so many decimals and a true minus sign; never "−0.0". */
    public static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return minus(text.matches("-[0.,]*") ? text.substring(1) : text);
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
