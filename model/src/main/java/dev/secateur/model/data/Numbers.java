package dev.secateur.model.data;

import java.util.OptionalDouble;
import java.util.Set;

/** Numbers in text files. */
final class Numbers {
    private static final Set<String> MISSING = Set.of("", "?", "NA", "NaN", "nan");

    private Numbers() {}

    /** Whether a field says that its value is not known. */
    static boolean isMissing(String field) {
        return MISSING.contains(field);
    }

    /**
     * The number that a field holds, if it holds one that is finite as a float. Stricter than Java:
     * no {@code 1f}, {@code 0x1p3} or {@code Infinity}.
     */
    static OptionalDouble parse(String field) {
        if (!isPlain(field)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(field);
            return Float.isFinite((float) value)
                    ? OptionalDouble.of(value)
                    : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return !field.isEmpty();
    }

    static boolean isNumber(String field) {
        return parse(field).isPresent();
    }
}
