package dev.secateur.app;

/** Where the program starts. It is no JavaFX application itself, so that the class path will do. */
public final class Launcher {
    private Launcher() {}

    /** Runs a command, or opens the workbench when there is none. */
    public static void main(String[] arguments) {}
}
