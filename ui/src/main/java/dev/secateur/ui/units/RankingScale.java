package dev.secateur.ui.units;

/**
 * Where the bars of a ranking stand.
 *
 * @param count how many bars
 * @param left where the first begins
 * @param top where the highest ends
 * @param width of all bars
 * @param height of the highest
 */
record RankingScale(int count, double left, double top, double width, double height) {
    double bottom() {
        return top + height;
    }

    double step() {
        return width / Math.max(1, count);
    }

    /** Where the bar at a place begins; where the threshold before it stands. */
    double x(int place) {
        return left + place * step();
    }

    double y(double share) {
        return bottom() - share * height;
    }

    /** How many bars lie before a threshold at this point. */
    int threshold(double x) {
        return (int) Math.max(0, Math.min(count, Math.round((x - left) / step())));
    }

    /** The bar at a point; −1 where there is none. */
    int place(double x) {
        int place = (int) Math.floor((x - left) / step());
        return place >= 0 && place < count ? place : -1;
    }
}
