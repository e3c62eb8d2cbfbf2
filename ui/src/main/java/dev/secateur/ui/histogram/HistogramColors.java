package dev.secateur.ui.histogram;

import javafx.scene.paint.Paint;

/** The paints that a style sheet gives to a histogram. */
record HistogramColors(Paint kept, Paint pruned, Paint grid) {}
