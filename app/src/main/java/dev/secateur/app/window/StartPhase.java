package dev.secateur.app.window;

/** What a start of the window comes to, in order. */
public enum StartPhase {
    /** JavaFX runs. */
    TOOLKIT("toolkit"),
    /** A window says that it is starting. */
    WINDOW("window"),
    /** Networks can be opened. */
    ENGINE("engine"),
    /** One was read. */
    SAMPLE("sample"),
    /** It was painted, with all that is around it. */
    FRAME("frame");

    private final String key;

    StartPhase(String key) {
        this.key = key;
    }

    /** What it is called in files. */
    public String key() {
        return key;
    }
}
