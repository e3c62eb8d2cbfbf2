package dev.secateur.app.start;

import java.io.File;
import java.util.List;
import java.util.Optional;

/**
 * How a Java process was started.
 *
 * @param executable the {@code java} that runs it
 * @param arguments all that it was given
 */
public record CommandLine(String executable, List<String> arguments) {
    /** Says to a process that it is the one that shows the window. */
    static final String MARK = "-Dsecateur.window-process=true";

    /** A debugger's port and a recording's file serve one process only. */
    private static final List<String> SPECIAL =
            List.of(
                    MARK,
                    "-agent",
                    "-javaagent",
                    "-Xrun",
                    "-Xshare",
                    "-XX:StartFlightRecording",
                    "-XX:SharedArchiveFile",
                    "-XX:ArchiveClassesAtExit");

    static Optional<CommandLine> of(ProcessHandle.Info info) {
        Optional<String> executable = info.command();
        Optional<String[]> arguments = info.arguments();
        return executable.isPresent() && arguments.isPresent()
                ? Optional.of(new CommandLine(executable.get(), List.of(arguments.get())))
                : Optional.empty();
    }

    /** Whether another process can be started in the same way. */
    boolean isPlain() {
        for (String argument : arguments) {
            for (String special : SPECIAL) {
                if (argument.startsWith(special)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a class path is one jar: its manifest counts, and its classes can be archived. */
    public static boolean isOneJar(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }
}
