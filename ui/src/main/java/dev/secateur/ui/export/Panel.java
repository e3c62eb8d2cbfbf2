package dev.secateur.ui.export;

/** A part of a figure with a title of its own. */
public sealed interface Panel permits Plot, Matrix {
    /** What is shown, in the person's language. */
    String title();
}
