package dev.secateur.ui.control;

import javafx.scene.canvas.GraphicsContext;

/** What tells several things of a kind apart: a colour, and a shape for whoever sees no colours. */
public enum RunSymbol {
    CIRCLE(Ink.KEPT, 0, 0) {
        @Override
        public void paint(GraphicsContext g, double x, double y) {
            g.fillOval(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE);
        }
    },
    SQUARE(Ink.PRUNED, 4, Math.PI / 4),
    TRIANGLE(Ink.VALIDATION, 3, -Math.PI / 2),
    DIAMOND(Ink.TROUBLE, 4, 0),
    PENTAGON(Ink.TRAIN, 5, -Math.PI / 2),
    UPSIDE_DOWN(Ink.MUTED, 3, Math.PI / 2);

    private static final double SIZE = 4;

    private final Ink ink;
    private final int corners;
    private final double turn;

    RunSymbol(Ink ink, int corners, double turn) {
        this.ink = ink;
        this.corners = corners;
        this.turn = turn;
    }

    /** That of the first, from 0; after the last the first comes again. */
    public static RunSymbol of(int index) {
        return values()[index % values().length];
    }

    /** Its colour. */
    public Ink ink() {
        return ink;
    }

    /** Fills the shape in the colour that is set. */
    public void paint(GraphicsContext g, double x, double y) {
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            xs[i] = x + 1.3 * SIZE * Math.cos(angle);
            ys[i] = y + 1.3 * SIZE * Math.sin(angle);
        }
        g.fillPolygon(xs, ys, corners);
    }
}
