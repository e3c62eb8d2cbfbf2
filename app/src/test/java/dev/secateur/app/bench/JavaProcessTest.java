package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
    private static final Path JAVA = Path.of("java");
    private static final Setting SETTING = new Setting(Work.TRAIN, "lenet-5", 64, 2);

    private static List<String> command(Contestant contestant, String... flags) {
        return new JavaProcess(JAVA, "a.jar", List.of(flags)).command(contestant, SETTING);
    }

    @Test
    void oursRunsWithTheFlagsOfThisProcess() {
        assertThat(command(Contestant.OURS, "-Xmx1g", "-Dsecateur.natives=avx2"))
                .containsExactly(
                        "java",
                        "-Xmx1g",
                        "-Dsecateur.natives=avx2",
                        "-jar",
                        "a.jar",
                        "bench-worker",
                        "ours",
                        "train",
                        "lenet-5",
                        "64",
                        "2");
    }

    @Test
    void dl4jRunsWithThePlainNativesWhateverThisProcessRunsWith() {
        assertThat(
                        command(
                                Contestant.DL4J,
                                "-Xmx1g",
                                "-Dsecateur.natives=avx2",
                                "-Dorg.bytedeco.javacpp.platform.extension=-avx2"))
                .containsSubsequence("-Xmx1g", "-Dsecateur.natives=plain", "-jar", "dl4j")
                .doesNotContain(
                        "-Dsecateur.natives=avx2",
                        "-Dorg.bytedeco.javacpp.platform.extension=-avx2");
    }

    @Test
    void agentsAreLeftBehind() {
        assertThat(command(Contestant.OURS, "-javaagent:x.jar", "-agentlib:jdwp=server=y"))
                .noneMatch(flag -> flag.contains("agent"));
    }

    @Test
    void aClassPathOfSeveralPartsIsStartedByTheLaunchersName() {
        String classPath = "a.jar" + java.io.File.pathSeparator + "b.jar";
        assertThat(new JavaProcess(JAVA, classPath, List.of()).command(Contestant.OURS, SETTING))
                .containsSubsequence("-cp", classPath, "dev.secateur.app.Launcher");
    }

    @Test
    void theWindowIsStartedWithFlagsOfItsOwn() {
        JavaProcess process = new JavaProcess(JAVA, "a.jar", List.of("-Xmx1g", "-agentlib:x"));
        assertThat(process.window(List.of("-Da=b")))
                .containsExactly("java", "-Xmx1g", "-Da=b", "-jar", "a.jar");
    }
}
