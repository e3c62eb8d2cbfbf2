package dev.secateur.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param processor its name as the system tells it, else the kind of processor
 * @param cores how many this program may use
 */
public record Machine(String processor, int cores) {
    private static final Path LINUX = Path.of("/proc/cpuinfo");
    private static final Pattern MODEL = Pattern.compile("model name\\s*:\\s*(.+)");

    /** The one this runs on. */
    public static Machine thisOne() {
        String name =
                named(LINUX)
                        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                        .orElse(System.getProperty("os.arch"));
        return new Machine(name, Runtime.getRuntime().availableProcessors());
    }

    static Optional<String> named(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return Optional.empty();
        }
        return lines.stream()
                .map(MODEL::matcher)
                .flatMap(m -> m.matches() ? Stream.of(m) : Stream.<Matcher>empty())
                .map(m -> m.group(1).strip())
                .findFirst();
    }
}
