package dev.secateur.ui.history;

/**
 * A revision in the plot.
 *
 * @param number its number
 * @param cost what it takes
 * @param accuracy on held-out data
 * @param name what it is called
 * @param text what it says when it is pointed at
 * @param isShown whether the window shows it
 */
record ParetoPoint(
        int number, double cost, double accuracy, String name, String text, boolean isShown) {}
