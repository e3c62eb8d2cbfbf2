package dev.secateur.model.compression;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shapes of the factors of a matrix of m₁·m₂ rows and n₁·n₂ columns: A has m₁×n₁ places and B
 * m₂×n₂.
 *
 * @param outerRows m₁
 * @param outerColumns n₁
 * @param innerRows m₂
 * @param innerColumns n₂
 */
public record KroneckerShape(int outerRows, int outerColumns, int innerRows, int innerColumns) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,7})[x×](\\d{1,7})");

    /**
     * The shapes for a matrix of which the first factor's is given as {@code AxB}: A rows and B
     * columns.
     *
     * @param rows of the matrix
     * @param columns of the matrix
     * @throws UserError if that is no shape, or does not divide the matrix
     */
    public static KroneckerShape parse(String outer, int rows, int columns) {
        Matcher matcher = TEXT.matcher(outer.strip());
        if (!matcher.matches()) {
            throw new UserError(ErrorCode.FACTOR_SHAPE, outer, rows, columns);
        }
        int outerRows = Integer.parseInt(matcher.group(1));
        int outerColumns = Integer.parseInt(matcher.group(2));
        boolean divides =
                outerRows > 0
                        && outerColumns > 0
                        && rows % outerRows == 0
                        && columns % outerColumns == 0;
        if (!divides) {
            throw new UserError(ErrorCode.FACTOR_SHAPE, outer, rows, columns);
        }
        return new KroneckerShape(
                outerRows, outerColumns, rows / outerRows, columns / outerColumns);
    }

    /** Every way to divide a matrix except those where a factor is a single number. */
    public static List<KroneckerShape> all(int rows, int columns) {
        List<KroneckerShape> shapes = new ArrayList<>();
        for (int r = 1; r <= rows; r++) {
            for (int c = 1; c <= columns; c++) {
                boolean divides = rows % r == 0 && columns % c == 0;
                if (divides && r * c > 1 && rows / r * (columns / c) > 1) {
                    shapes.add(new KroneckerShape(r, c, rows / r, columns / c));
                }
            }
        }
        return shapes;
    }

    /** How many rows the matrix has. */
    public int rows() {
        return outerRows * innerRows;
    }

    /** How many columns the matrix has. */
    public int columns() {
        return outerColumns * innerColumns;
    }

    /** How many places both factors have together, for one term. */
    public long weights() {
        return (long) outerRows * outerColumns + (long) innerRows * innerColumns;
    }

    /**
     * How many multiply-accumulates an example takes with so many terms: every B for each of the n₁
     * pieces of the input, then every A.
     */
    public long macs(int terms) {
        long inner = (long) outerColumns * innerRows * innerColumns;
        long outer = (long) innerRows * outerRows * outerColumns;
        return terms * (inner + outer);
    }

    /** How many terms there can be before nothing is left to add. */
    public int mostTerms() {
        return Math.min(outerRows * outerColumns, innerRows * innerColumns);
    }

    /** How a person writes it: {@code 10×28 ⊗ 30×28}. */
    public String text() {
        return outerRows + "×" + outerColumns + " ⊗ " + innerRows + "×" + innerColumns;
    }
}
