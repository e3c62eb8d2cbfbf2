package dev.secateur.app;

import dev.secateur.app.cli.Cli;
import dev.secateur.app.cli.Terminal;
import dev.secateur.app.start.WindowProcess;
import dev.secateur.app.window.Display;
import dev.secateur.app.window.WorkbenchApplication;
import dev.secateur.model.engine.Engine;
import dev.secateur.resources.Messages;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;

/** Where the program starts. It is no JavaFX application itself, so that the class path will do. */
public final class Launcher {
    private static final String DEMO_FOLDER = "target/demo";

    private Launcher() {}

    /** Runs a command, or opens the workbench when there is none. */
    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? window() : command(arguments));
    }

    private static int command(String... arguments) {
        Engine.forbidDeserialization();
        Terminal terminal = Terminal.system();
        return new Cli(terminal, Locale.getDefault(), language -> window(language, terminal))
                .run(arguments);
    }

    /** The window does not have to wait until all commands are known. */
    private static int window() {
        if (!isDisplayThere()) {
            return window(Locale.getDefault(), Terminal.system());
        }
        OptionalInt status = inOwnProcess();
        return status.isPresent() ? status.getAsInt() : inThisProcess(Locale.getDefault());
    }

    private static int window(Locale language, Terminal terminal) {
        if (isDisplayThere()) {
            return inThisProcess(language);
        }
        terminal.err().println(new Messages(language).text("cli.no-display", DEMO_FOLDER));
        return new Cli(terminal, language, chosen -> 0).run("demo", "--out", DEMO_FOLDER);
    }

    private static boolean isDisplayThere() {
        return Display.isThere(System.getenv(), System.getProperties());
    }

    private static OptionalInt inOwnProcess() {
        Optional<WindowProcess> process = WindowProcess.ofThisOne();
        return process.isPresent() ? run(process.get()) : OptionalInt.empty();
    }

    private static OptionalInt run(WindowProcess process) {
        try {
            return OptionalInt.of(process.run());
        } catch (IOException e) {
            LoggerFactory.getLogger(Launcher.class).warn("No process of its own", e);
            return OptionalInt.empty();
        }
    }

    private static int inThisProcess(Locale language) {
        Engine.forbidDeserialization();
        WorkbenchApplication.open(language);
        return 0;
    }
}
