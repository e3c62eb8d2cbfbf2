package dev.secateur.ui.heatmap;

/** Two arrangements of the same weights, of which the one that suits the room is shown. */
record TurnableGrid(WeightGrid upright, WeightGrid lying) implements WeightGrid {
    @Override
    public int rows() {
        return upright.rows();
    }

    @Override
    public int columns() {
        return upright.columns();
    }

    @Override
    public float value(int row, int column) {
        return upright.value(row, column);
    }

    @Override
    public double reach() {
        return upright.reach();
    }

    @Override
    public boolean hole(int row, int column) {
        return upright.hole(row, column);
    }

    @Override
    public int index(int row, int column) {
        return upright.index(row, column);
    }

    @Override
    public WeightGrid fittedTo(int width, int height) {
        return room(upright, width, height) >= room(lying, width, height) ? upright : lying;
    }

    private static double room(WeightGrid grid, int width, int height) {
        return Math.min((double) width / grid.columns(), (double) height / grid.rows());
    }
}
