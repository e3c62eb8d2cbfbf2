package dev.secateur.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static CommandLine line(String... arguments) {
        return new CommandLine("java", List.of(arguments));
    }

    @Test
    void aProcessStartedPlainlyCanBeStartedOnceMore() {
        assertThat(line("-Xmx2g", "-Dx=y", "-jar", "secateur.jar").isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-agentlib:jdwp=transport=dt_socket,address=5005",
                "-javaagent:profiler.jar",
                "-XX:StartFlightRecording=filename=start.jfr",
                "-XX:SharedArchiveFile=mine.jsa",
                "-XX:ArchiveClassesAtExit=mine.jsa",
                "-Xshare:off",
                CommandLine.MARK
            })
    void oneWithADebuggerARecordingOrArchivesOfItsOwnIsNot(String flag) {
        assertThat(line(flag, "-jar", "secateur.jar").isPlain()).isFalse();
    }

    @Test
    void classesAreArchivedOfJarsOnly() {
        assertThat(CommandLine.isOneJar("app/target/secateur.jar")).isTrue();
        assertThat(CommandLine.isOneJar("app/target/classes")).isFalse();
        assertThat(CommandLine.isOneJar("classes" + File.pathSeparator + "lib/a.jar")).isFalse();
    }

    @Test
    void theSystemTellsHowThisProcessWasStarted() {
        assertThat(CommandLine.of(ProcessHandle.current().info()))
                .hasValueSatisfying(line -> assertThat(line.executable()).contains("java"));
    }
}
