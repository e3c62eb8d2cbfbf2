package dev.secateur.ui.heatmap;

/** The gates of a recurrent layer, a column of holes between them. */
record GateGrid(Arrangement.Gates gates, WeightValues values, double reach) implements WeightGrid {
    @Override
    public int rows() {
        return gates.inputs();
    }

    @Override
    public int columns() {
        return Arrangement.Gates.COUNT * (gates.cells() + 1) - 1;
    }

    @Override
    public boolean hole(int row, int column) {
        return column % (gates.cells() + 1) == gates.cells();
    }

    @Override
    public int index(int row, int column) {
        int perGate = gates.cells() + 1;
        return gates.index(row, column / perGate, column % perGate);
    }

    @Override
    public float value(int row, int column) {
        return values.at(index(row, column));
    }
}
