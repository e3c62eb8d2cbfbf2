package dev.secateur.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program's classes as the JVM holds them, in a file that a start maps into memory instead of
 * reading and checking thousands of them from jars (class data sharing, JEP 310 and 350). The JVM
 * passes over an archive that does not fit it. A process makes one when it ends.
 *
 * @param file the archive, which need not be there
 * @param inMaking where a process leaves a new one, so that none is read that is half written
 */
record ClassArchive(Path file, Path inMaking) {
    private static final String PREFIX = "classes-";

    /**
     * The archive of a program.
     *
     * @param folder where archives are kept
     * @param program what distinguishes this program from others and from its other versions
     * @param process the one that asks
     */
    static ClassArchive in(Path folder, String program, long process) {
        Path file = folder.resolve(PREFIX + Integer.toHexString(program.hashCode()) + ".jsa");
        return new ClassArchive(file, folder.resolve(PREFIX + process + ".part"));
    }

    /** What the JVM is to be told to use the archive, or to make it. */
    List<String> flags() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file)
                : List.of(
                        "-XX:ArchiveClassesAtExit=" + inMaking,
                        "-Xlog:disable",
                        "-Xlog:all=error:stderr");
    }

    /** Sees to the folder before a process begins to make an archive. */
    void prepare() throws IOException {
        Files.createDirectories(file.getParent());
    }

    /** Keeps what a process has made, in place of the archives of other versions. */
    void keep() throws IOException {
        if (Files.exists(inMaking)) {
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path other : files.filter(this::isOld).toList()) {
                    Files.deleteIfExists(other);
                }
            }
            Files.move(inMaking, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isOld(Path other) {
        return other.getFileName().toString().startsWith(PREFIX) && !other.equals(inMaking);
    }

    /** Forgets the archive: the next process makes another. */
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
