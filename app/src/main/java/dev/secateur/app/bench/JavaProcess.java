package dev.secateur.app.bench;

import dev.secateur.app.start.CommandLine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java process like this one is started: the same executable, class path and flags.
 *
 * @param executable the {@code java} that runs this process
 * @param classPath its class path
 * @param flags what this JVM was started with
 */
record JavaProcess(Path executable, String classPath, List<String> flags) {
    private static final String LAUNCHER = "dev.secateur.app.Launcher";
    private static final String NATIVES = "-Dsecateur.natives=";
    private static final String EXTENSION = "-Dorg.bytedeco.javacpp.platform.extension=";

    static JavaProcess likeThisOne() {
        return new JavaProcess(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    List<String> command(Contestant contestant, Setting setting) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        flags.stream()
                .filter(flag -> !isAgent(flag))
                .filter(flag -> contestant == Contestant.OURS || !choosesNatives(flag))
                .forEach(command::add);
        if (contestant == Contestant.DL4J) {
            command.add(NATIVES + "plain");
        }
        command.addAll(program());
        command.addAll(
                List.of("bench-worker", contestant.key(), setting.work().key(), setting.network()));
        command.add(Integer.toString(setting.batch()));
        command.add(Integer.toString(setting.threads()));
        return command;
    }

    /** The program without a command, with flags of its own. */
    List<String> window(List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        flags.stream().filter(flag -> !isAgent(flag)).forEach(command::add);
        command.addAll(more);
        command.addAll(program());
        return command;
    }

    /** An agent would slow the child down, and a debugger's port is taken. */
    private static boolean isAgent(String flag) {
        return flag.startsWith("-agent")
                || flag.startsWith("-javaagent")
                || flag.startsWith("-Xrunjdwp");
    }

    private static boolean choosesNatives(String flag) {
        return flag.startsWith(NATIVES) || flag.startsWith(EXTENSION);
    }

    /** A jar's manifest counts only if it is started as a jar. */
    private List<String> program() {
        return CommandLine.isOneJar(classPath)
                ? List.of("-jar", classPath)
                : List.of("-cp", classPath, LAUNCHER);
    }
}
