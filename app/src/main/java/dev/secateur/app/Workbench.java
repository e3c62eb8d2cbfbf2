package dev.secateur.app;

import dev.secateur.app.cli.Terminal;
import dev.secateur.resources.Messages;
import java.util.Locale;

/** Where the window is opened. */
final class Workbench {
    private Workbench() {}

    /**
     * Opens the window and waits until it is closed.
     *
     * @param language what it speaks
     * @param terminal takes what goes wrong before there is a window
     * @return the exit status
     */
    static int open(Locale language, Terminal terminal) {
        terminal.err().println(new Messages(language).text("cli.no-window"));
        return 0;
    }
}
