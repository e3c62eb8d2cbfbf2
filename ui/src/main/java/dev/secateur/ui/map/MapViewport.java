package dev.secateur.ui.map;

/**
 * Which part of a map is seen.
 *
 * @param scale how many pixels a unit of the map takes
 * @param left where the map's left side stands, in pixels
 * @param top where its upper side stands
 */
record MapViewport(double scale, double left, double top) {
    private static final double MARGIN = 16;
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 2;
    private static final double READABLE = 0.75;

    /** All of it. */
    static MapViewport whole(GraphLayout map, double width, double height) {
        double across = (width - 2 * MARGIN) / map.width();
        double down = (height - 2 * MARGIN) / map.height();
        return new MapViewport(bounded(Math.min(1, Math.min(across, down))), 0, 0)
                .within(map, width, height);
    }

    /** All of it where that can be read, else as wide as there is room, from the top. */
    static MapViewport first(GraphLayout map, double width, double height) {
        MapViewport whole = whole(map, width, height);
        return whole.scale() >= READABLE ? whole : wide(map, width, height);
    }

    /** As wide as there is room, from the top. */
    static MapViewport wide(GraphLayout map, double width, double height) {
        double across = (width - 2 * MARGIN) / map.width();
        return new MapViewport(bounded(Math.min(1, across)), 0, MARGIN).within(map, width, height);
    }

    /** Larger or smaller around a pixel that stays where it is. */
    MapViewport zoomed(double factor, double x, double y) {
        double next = bounded(scale * factor);
        double change = next / scale;
        return new MapViewport(next, x - (x - left) * change, y - (y - top) * change);
    }

    /** Moved by so many pixels. */
    MapViewport moved(double x, double y) {
        return new MapViewport(scale, left + x, top + y);
    }

    /** Moved no farther than need be to see a box. */
    MapViewport revealing(GraphLayout.Box box, double width, double height) {
        return new MapViewport(
                scale,
                revealed(left, box.x() * scale, box.width() * scale, width),
                revealed(top, box.y() * scale, box.height() * scale, height));
    }

    private static double revealed(double at, double from, double length, double room) {
        double most = MARGIN - from;
        double least = room - MARGIN - from - length;
        return least > most
                ? Math.max(Math.min(at, least), most)
                : Math.max(least, Math.min(most, at));
    }

    /** Moved so that no room is left empty while something is hidden. */
    MapViewport within(GraphLayout map, double width, double height) {
        return new MapViewport(
                scale,
                bounded(left, map.width() * scale, width),
                bounded(top, map.height() * scale, height));
    }

    private static double bounded(double at, double length, double room) {
        double spare = room - length;
        return spare >= 2 * MARGIN ? spare / 2 : Math.max(spare - MARGIN, Math.min(MARGIN, at));
    }

    double x(double px) {
        return (px - left) / scale;
    }

    double y(double py) {
        return (py - top) / scale;
    }

    private static double bounded(double scale) {
        return Math.max(SMALLEST, Math.min(LARGEST, scale));
    }
}
