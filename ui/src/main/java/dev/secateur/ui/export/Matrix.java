package dev.secateur.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Values in rows and columns, each cell in its colour.
 *
 * @param title what is shown
 * @param rows what the rows are called
 * @param columns what the columns are called
 * @param values row by row; NaN where there is none
 * @param colors the cells' colours as 0xAARRGGBB; 0 where there is nothing to see
 * @param written whether the values are written into the cells
 */
@SuppressWarnings("ArrayRecordComponent") // made for one file and never compared
public record Matrix(
        String title,
        List<String> rows,
        List<String> columns,
        double[] values,
        int[] colors,
        boolean written)
        implements Panel {
    /** Copies the lists and checks that there is a value and a colour for each cell. */
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        int cells = rows.size() * columns.size();
        if (values.length != cells || colors.length != cells) {
            throw new IllegalArgumentException("Not " + cells + " cells");
        }
    }

    /** Values whose colours follow from their places. */
    public static Matrix of(
            String title,
            List<String> rows,
            List<String> columns,
            double[] values,
            IntUnaryOperator color,
            boolean written) {
        int[] colors = new int[values.length];
        Arrays.setAll(colors, color);
        return new Matrix(title, rows, columns, values, colors, written);
    }

    double value(int row, int column) {
        return values[row * columns.size() + column];
    }

    int color(int row, int column) {
        return colors[row * columns.size() + column];
    }
}
