package dev.secateur.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir private Path folder;
    private ClassArchive archive;

    @BeforeEach
    void archive() {
        archive = ClassArchive.in(folder.resolve("cache"), "program", 7);
    }

    private List<String> command(String... arguments) {
        return process(arguments).builder(archive.flags()).command();
    }

    private WindowProcess process(String... arguments) {
        boolean isLinux = System.getProperty("os.name").equals("Linux");
        return new WindowProcess(new CommandLine(JAVA, List.of(arguments)), archive, isLinux);
    }

    @Test
    void itIsMarkedAndWhatAPersonAskedForComesLastAndSoCounts() {
        List<String> command = command("-XX:Tier4BackEdgeThreshold=9", "-jar", "a.jar");

        assertThat(command).startsWith(JAVA, CommandLine.MARK);
        assertThat(command).endsWith("-XX:Tier4BackEdgeThreshold=9", "-jar", "a.jar");
        assertThat(command.stream().filter(flag -> flag.startsWith("-XX:Tier4BackEdge")))
                .hasSize(2);
    }

    @Test
    void compilersGiveWayToFramesWhereThatIsAskedInNiceValues() {
        CommandLine line = new CommandLine(JAVA, List.of());

        assertThat(new WindowProcess(line, archive, true).builder(List.of()).command())
                .contains("-XX:CompilerThreadPriority=10", "-Xmn64m");
        assertThat(new WindowProcess(line, archive, false).builder(List.of()).command())
                .noneMatch(flag -> flag.contains("Priority"));
    }

    @Test
    void weightsLieInHugePagesUnlessAPersonHasSetUpTheCLibraryOtherwise() {
        CommandLine line = new CommandLine(JAVA, List.of());
        ProcessBuilder onLinux = new WindowProcess(line, archive, true).builder(List.of());
        ProcessBuilder elsewhere = new WindowProcess(line, archive, false).builder(List.of());

        assertThat(onLinux.command()).contains("-XX:+UseTransparentHugePages");
        assertThat(onLinux.environment())
                .containsEntry(
                        "GLIBC_TUNABLES",
                        System.getenv().getOrDefault("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1"));
        assertThat(elsewhere.command()).doesNotContain("-XX:+UseTransparentHugePages");
        assertThat(elsewhere.environment()).isEqualTo(System.getenv());
    }

    @Test
    void itMakesTheArchiveOnceAndUsesItThen() throws IOException {
        assertThat(command()).contains("-XX:ArchiveClassesAtExit=" + archive.inMaking());

        archive.prepare();
        Files.writeString(archive.file(), "classes");

        assertThat(command()).contains("-XX:SharedArchiveFile=" + archive.file());
    }

    @Test
    void aProcessThatHasItsFlagsEndsAsItSays() throws IOException {
        assertThat(process("-version").run()).isZero();
        assertThat(process("-jar", "missing.jar").run()).isEqualTo(1);
    }

    @Test
    void aMeasurementEndsAsItSaysAndKeepsNoClasses() throws IOException {
        assertThat(process("-version").runMeasurement()).isZero();
        assertThat(process("-jar", "missing.jar").runMeasurement()).isEqualTo(1);

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void aBrokenArchiveDoesNotKeepItFromStarting() throws IOException {
        archive.prepare();
        Files.writeString(archive.file(), "broken");

        assertThat(process("-version").run()).isZero();
    }

    @Test
    void aProcessThatDoesNotRunFromAJarShowsTheWindowItself() {
        assertThat(WindowProcess.ofThisOne()).isEmpty();
    }
}
