package dev.secateur.ui.compression;

/**
 * A point of a sweep.
 *
 * @param <T> what is chosen by it
 * @param x its place
 * @param y its value
 * @param text what it says when it is pointed at
 * @param what it stands for
 */
record SweepPoint<T>(double x, double y, String text, T what) {}
