package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import java.text.NumberFormat;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Text for a person: lines and aligned tables, in the language chosen. */
final class Page {
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    Page(Messages messages) {
        this.messages = messages;
    }

    String text() {
        return text.toString();
    }

    Messages messages() {
        return messages;
    }

    String message(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    void line(String key, Object... arguments) {
        text.append(message(key, arguments)).append('\n');
    }

    /** A line that is already in the language chosen. */
    void text(String line) {
        text.append(line).append('\n');
    }

    void gap() {
        text.append('\n');
    }

    /** Columns side by side; the first so many are set left, the others right. */
    void table(int leftColumns, List<List<String>> rows) {
        table(rows, column -> column < leftColumns);
    }

    /** Columns side by side; the first and the last one are set left, the others right. */
    void tableWithText(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        table(rows, column -> column == 0 || column == last);
    }

    private void table(List<List<String>> rows, IntPredicate isLeft) {
        int[] widths =
                IntStream.range(0, rows.get(0).size())
                        .map(c -> rows.stream().mapToInt(r -> columns(r.get(c))).max().orElse(0))
                        .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String blank = " ".repeat(widths[c] - columns(row.get(c)));
                line.append(isLeft.test(c) ? row.get(c) + blank : blank + row.get(c));
                line.append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    String count(long n) {
        return NumberFormat.getIntegerInstance(messages.locale()).format(n);
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return Double.isFinite(value) ? format.format(value) : "∞";
    }

    String percent(double share) {
        return number(100 * share, 2) + " %";
    }

    String times(double ratio) {
        return number(ratio, 2) + "×";
    }

    /** How many columns of a terminal a text takes: Chinese characters take two. */
    static int columns(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c < 0x3100)
                || (c >= 0xFF00 && c < 0xFF61);
    }
}
