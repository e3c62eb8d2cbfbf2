package dev.secateur.model.kernel;

/** Transposes matrices that lie row by row. */
final class Turned {
    /** So many rows and columns at a time stay in the processor's first cache. */
    private static final int BLOCK = 16;

    private Turned() {}

    /**
     * From rows × columns, beginning at {@code from}, to columns × rows, beginning at {@code to}.
     */
    static void copy(float[] source, int from, float[] target, int to, int rows, int columns) {
        for (int row = 0; row < rows; row += BLOCK) {
            int rowEnd = Math.min(rows, row + BLOCK);
            for (int column = 0; column < columns; column += BLOCK) {
                int columnEnd = Math.min(columns, column + BLOCK);
                for (int c = column; c < columnEnd; c++) {
                    int at = to + c * rows;
                    for (int r = row; r < rowEnd; r++) {
                        target[at + r] = source[from + r * columns + c];
                    }
                }
            }
        }
    }
}
