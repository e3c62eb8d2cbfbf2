package dev.secateur.ui.histogram;

/** The rectangle in which the bars stand, in pixels. */
record PlotArea(double x, double y, double width, double height) {
    double bottom() {
        return y + height;
    }

    PlotArea movedBy(double dx, double dy) {
        return new PlotArea(x + dx, y + dy, width, height);
    }

    boolean contains(double px, double py) {
        return px >= x && px <= x + width && py >= y && py <= bottom();
    }
}
