package dev.secateur.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final String PROGRAM = "com.sun.jna.Native";

    @TempDir private Path folder;

    @Test
    void aJvmMakesTheArchiveWhenItEndsAndTheNextOneTakesItsClassesFromThere() throws Exception {
        ClassArchive archive = ClassArchive.in(folder, "program", 7);

        assertThat(run(archive)).doesNotContain("shared objects file (top)");
        archive.keep();

        assertThat(run(archive)).contains(PROGRAM + " source: shared objects file (top)");
    }

    private static String run(ClassArchive archive) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(archive.flags());
        command.addAll(List.of("-Xlog:class+load", "-cp", jarOfProgram(), PROGRAM));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static String jarOfProgram() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.matches(".*[/\\\\]jna-[0-9.]+jar"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void otherVersionsHaveOtherFiles() {
        assertThat(ClassArchive.in(folder, "one", 7).file())
                .isNotEqualTo(ClassArchive.in(folder, "two", 7).file());
    }

    @Test
    void aKeptArchiveTakesThePlaceOfThoseOfOtherVersionsAndNothingElse() throws IOException {
        ClassArchive archive = ClassArchive.in(folder, "new", 7);
        Files.writeString(ClassArchive.in(folder, "old", 5).file(), "old");
        Files.writeString(folder.resolve("classes-5.part"), "half");
        Files.writeString(folder.resolve("notes"), "mine");
        Files.writeString(archive.inMaking(), "new");

        archive.keep();

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(archive.file().getFileName().toString(), "notes");
        assertThat(archive.file()).hasContent("new");
    }

    @Test
    void whereAProcessMadeNoneThoseThatAreThereStay() throws IOException {
        ClassArchive archive = ClassArchive.in(folder, "new", 7);
        Path old = ClassArchive.in(folder, "old", 5).file();
        Files.writeString(old, "old");

        archive.keep();

        assertThat(old).exists();
    }

    @Test
    void aForgottenArchiveIsMadeAnew() throws IOException {
        ClassArchive archive = ClassArchive.in(folder, "program", 7);
        Files.writeString(archive.file(), "broken");

        archive.forget();

        assertThat(archive.flags()).contains("-XX:ArchiveClassesAtExit=" + archive.inMaking());
    }
}
