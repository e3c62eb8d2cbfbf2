package dev.secateur.app.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;

/**
 * The window in a process of its own. Most of a start is the JVM reading classes and compiling what
 * runs only then; it can be told better, but not by {@code java -jar} alone. Until that process is
 * there, this one is without lambdas and streams: the first of them takes a tenth of a second.
 */
public final class WindowProcess {
    /**
     * What runs a hundred times as often as usual is compiled to the end; the loops of a drag are
     * within a second. A collector that asks less of compiled code makes less to compile.
     */
    private static final List<String> QUICKLY =
            List.of(
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:Tier4InvocationThreshold=500000",
                    "-XX:Tier4MinInvocationThreshold=60000",
                    "-XX:Tier4CompileThreshold=1500000",
                    "-XX:Tier4BackEdgeThreshold=400000",
                    "-XX:+UseParallelGC");

    /**
     * Code that counts what it calls and where it branches is larger and slower, and nearly all
     * code of a start is such code. Loops over weights gain nothing from these counts.
     */
    private static final List<String> WITHOUT_COUNTING =
            List.of(
                    "-XX:-C1ProfileCalls",
                    "-XX:-C1ProfileVirtualCalls",
                    "-XX:-C1ProfileInlinedCalls",
                    "-XX:-C1ProfileCheckcasts",
                    "-XX:-C1ProfileBranches",
                    "-XX:-C1UpdateMethodData",
                    "-XX:Tier0ProfilingStartPercentage=20000",
                    "-XX:Tier3InvokeNotifyFreqLog=16",
                    "-XX:Tier3BackedgeNotifyFreqLog=17");

    /**
     * Room for new objects that is small and used time and again: a frame's objects die at once. In
     * a large one each frame would touch memory that was never used, which can take the system
     * milliseconds, and a collection would pause for longer than a frame.
     */
    private static final List<String> IN_SMALL_ROOM = List.of("-Xmn64m");

    /**
     * Compilers would go on for a minute on one of two processors, while frames are to be painted.
     * These are the nice values of Linux; without rights to raise threads the JVM would warn that
     * it can only lower them, which is all that is asked.
     */
    private static final List<String> SMOOTHLY =
            List.of(
                    "-XX:-PrintWarnings",
                    "-XX:ThreadPriorityPolicy=1",
                    "-XX:CompilerThreadPriority=10");

    /**
     * Memory of hundreds of megabytes in pages of 4 KB keeps the kernel busy, which takes a page
     * when it is first touched and looks over all of them time and again: frames come late by that.
     */
    private static final List<String> IN_HUGE_PAGES = List.of("-XX:+UseTransparentHugePages");

    /** Weights lie in memory that the C library gives out; from glibc 2.35 on it can be told. */
    private static final String C_LIBRARY_SETTINGS = "GLIBC_TUNABLES";

    private static final String C_LIBRARY_IN_HUGE_PAGES = "glibc.malloc.hugetlb=1";

    /** What a JVM that aborts itself ends with. */
    private static final int CRASHED = 134;

    private final CommandLine line;
    private final ClassArchive archive;
    private final boolean isLinux;

    /**
     * A process not started yet.
     *
     * @param line how this process was started
     * @param isLinux whether it runs on Linux
     */
    WindowProcess(CommandLine line, ClassArchive archive, boolean isLinux) {
        this.line = line;
        this.archive = archive;
        this.isLinux = isLinux;
    }

    /**
     * The process that this one should start, unless it had better show the window itself: it is
     * that process, it is debugged or told about archives, it does not run from a jar, or the
     * system does not tell how it was started.
     */
    public static Optional<WindowProcess> ofThisOne() {
        ProcessHandle self = ProcessHandle.current();
        Optional<CommandLine> line = CommandLine.of(self.info());
        boolean isFit =
                line.isPresent()
                        && line.get().isPlain()
                        && CommandLine.isOneJar(System.getProperty("java.class.path"));
        return isFit
                ? Optional.of(of(line.get(), self.pid(), System.getProperties(), System.getenv()))
                : Optional.empty();
    }

    private static WindowProcess of(
            CommandLine line, long process, Properties system, Map<String, String> environment) {
        Path jar = Path.of(system.getProperty("java.class.path")).toAbsolutePath();
        String program = system.getProperty("java.vm.version") + line.executable() + stamps(jar);
        Path folder = CacheFolder.of(system, environment);
        return new WindowProcess(
                line,
                ClassArchive.in(folder, program, process),
                system.getProperty("os.name").equals("Linux"));
    }

    /** A jar, and those beside it that it names, as they are now. */
    private static String stamps(Path jar) {
        StringBuilder stamps = new StringBuilder();
        stamp(jar.toFile(), stamps);
        File[] beside = jar.resolveSibling("lib").toFile().listFiles();
        if (beside != null) {
            Arrays.sort(beside);
            for (File each : beside) {
                stamp(each, stamps);
            }
        }
        return stamps.toString();
    }

    private static void stamp(File file, StringBuilder stamps) {
        stamps.append(file).append('|').append(file.lastModified()).append('|');
    }

    /**
     * Starts it and waits until it ends.
     *
     * @return what it ended with
     * @throws IOException if it cannot be started
     */
    public int run() throws IOException {
        archive.prepare();
        int status = statusOf(builder(archive.flags()));
        if (status == CRASHED) {
            archive.forget();
        } else {
            archive.keep();
        }
        return status;
    }

    /**
     * The same for what measures how windows work: its classes are not those of a window, and none
     * are kept.
     *
     * @return what it ended with
     * @throws IOException if it cannot be started
     */
    public int runMeasurement() throws IOException {
        return statusOf(builder(List.of()));
    }

    private static int statusOf(ProcessBuilder builder) throws IOException {
        Process window = builder.inheritIO().start();
        Runtime.getRuntime()
                .addShutdownHook(Executors.defaultThreadFactory().newThread(window::destroy));
        return window.onExit().join().exitValue();
    }

    /**
     * How it is started.
     *
     * @param flags what the JVM is told besides
     */
    ProcessBuilder builder(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(line.executable());
        command.add(CommandLine.MARK);
        command.addAll(QUICKLY);
        command.addAll(WITHOUT_COUNTING);
        command.addAll(IN_SMALL_ROOM);
        if (isLinux) {
            command.addAll(SMOOTHLY);
            command.addAll(IN_HUGE_PAGES);
        }
        command.addAll(flags);
        command.addAll(line.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        if (isLinux) {
            builder.environment().putIfAbsent(C_LIBRARY_SETTINGS, C_LIBRARY_IN_HUGE_PAGES);
        }
        return builder;
    }
}
