package dev.secateur.model.topology;

/**
 * One direction in which a parameter's values are counted.
 *
 * @param length how many steps there are, at least 1
 * @param stride how many values lie from one step to the next in storage order
 */
public record Axis(int length, int stride) {
    /** The only step of a direction that a parameter does not have. */
    public static final Axis NONE = new Axis(1, 0);
}
