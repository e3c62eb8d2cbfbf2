package dev.secateur.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the command line writes.
 *
 * @param out takes what a command found out
 * @param err takes progress and errors
 * @param charset what both speak
 * @param telling how progress is told
 */
public record Terminal(PrintStream out, PrintStream err, Charset charset, Telling telling) {
    /** How progress is told. */
    public enum Telling {
        /** Not at all. */
        SILENT,
        /** In a plain line now and then, where nobody watches. */
        LINES,
        /** In one line that is written over, where a person watches. */
        IN_PLACE
    }

    /**
     * This process's own. What nobody watches is written as UTF-8: scripts read it.
     *
     * <p>Java sets the property where standard output is a terminal.
     */
    public static Terminal system() {
        Charset charset = charset(System.getProperty("sun.stdout.encoding"));
        return new Terminal(
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                charset,
                isTerminal(Path.of("/proc/self/fd/2")) ? Telling.IN_PLACE : Telling.LINES);
    }

    /** Java cannot ask the system; where Linux does not tell, plain lines do no harm. */
    private static boolean isTerminal(Path descriptor) {
        try {
            String device = Files.readSymbolicLink(descriptor).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Charset charset(String name) {
        return name != null && Charset.isSupported(name)
                ? Charset.forName(name)
                : StandardCharsets.UTF_8;
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    /** The standard output as picocli wants it. */
    PrintWriter outWriter() {
        return new PrintWriter(out, true, charset);
    }

    /** The standard error as picocli wants it. */
    PrintWriter errWriter() {
        return new PrintWriter(err, true, charset);
    }
}
