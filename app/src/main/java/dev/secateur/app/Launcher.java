package dev.secateur.app;

import dev.secateur.app.cli.Cli;
import dev.secateur.app.cli.Terminal;
import dev.secateur.app.window.Display;
import dev.secateur.app.window.WorkbenchApplication;
import dev.secateur.model.engine.Engine;
import dev.secateur.resources.Messages;
import java.util.Locale;

/** Where the program starts. It is no JavaFX application itself, so that the class path will do. */
public final class Launcher {
    private static final String DEMO_FOLDER = "target/demo";

    private Launcher() {}

    /** Runs a command, or opens the workbench when there is none. */
    public static void main(String[] arguments) {
        Engine.forbidDeserialization();
        System.exit(run(Terminal.system(), arguments));
    }

    /** The window does not have to wait until all commands are known. */
    private static int run(Terminal terminal, String... arguments) {
        Locale language = Locale.getDefault();
        return arguments.length == 0
                ? withoutCommand(language, terminal)
                : new Cli(terminal, language, chosen -> withoutCommand(chosen, terminal))
                        .run(arguments);
    }

    private static int withoutCommand(Locale language, Terminal terminal) {
        if (Display.isThere(System.getenv(), System.getProperties())) {
            WorkbenchApplication.open(language);
            return 0;
        }
        terminal.err().println(new Messages(language).text("cli.no-display", DEMO_FOLDER));
        return new Cli(terminal, language, chosen -> 0).run("demo", "--out", DEMO_FOLDER);
    }
}
