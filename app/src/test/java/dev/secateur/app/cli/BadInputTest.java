package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad input ends in status 3 and one line; nothing is written. */
class BadInputTest {
    @TempDir private static Path folder;
    private static final Map<String, Path> MODELS = new TreeMap<>();

    @BeforeAll
    static void makeModels() throws IOException {
        Path good = folder.resolve("good.zip");
        CliRun.json("train", "mlp:4", "--data", "iris", "--epochs", "1", "--out", good.toString());
        byte[] bytes = Files.readAllBytes(good);
        MODELS.put("good", good);
        MODELS.put("missing", folder.resolve("missing.zip"));
        MODELS.put("folder", folder);
        MODELS.put("text", Files.writeString(folder.resolve("text.zip"), "not a zip"));
        MODELS.put(
                "truncated",
                Files.write(
                        folder.resolve("truncated.zip"), Arrays.copyOf(bytes, bytes.length / 2)));
        MODELS.put("other", Zips.write(folder.resolve("other.zip"), Map.of("a.txt", new byte[1])));
        Map<String, byte[]> entries = Zips.read(good);
        entries.put("preprocessor.bin", new byte[8]);
        MODELS.put("evil", Zips.write(folder.resolve("evil.zip"), entries));
        entries = Zips.read(good);
        byte[] parameters = entries.get("coefficients.bin");
        Arrays.fill(parameters, parameters.length - 4, parameters.length, (byte) 0xFF);
        MODELS.put("nan", Zips.write(folder.resolve("nan.zip"), entries));
    }

    static Stream<String> models() {
        return Stream.of("missing", "folder", "text", "truncated", "other", "evil", "nan");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aBadModelIsRefusedByEveryCommand(String kind) {
        String path = MODELS.get(kind).toString();
        String out = folder.resolve("out.zip").toString();
        CliRun.of("inspect", path, "--json").assertFailed(ExitStatus.BAD_INPUT, path);
        CliRun.of("evaluate", path, "--data", "iris").assertFailed(ExitStatus.BAD_INPUT, path);
        CliRun.of("prune", path, "--data", "iris", "--sparsity", "0.5", "--out", out)
                .assertFailed(ExitStatus.BAD_INPUT, path);
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void aModelThatIsNeitherBundledNorAFile() {
        CliRun.of("inspect", "lenet-6").assertFailed(ExitStatus.BAD_INPUT, "lenet-6", "lenet-5");
        CliRun.in(java.util.Locale.CHINESE, "inspect", "lenet-6")
                .assertFailed(ExitStatus.BAD_INPUT, "内置网络");
        CliRun.of("inspect", "a\0b").assertFailed(ExitStatus.BAD_INPUT);
    }

    @Test
    void dataThatDoNotFitOrAreNotThere() {
        String good = MODELS.get("good").toString();
        CliRun.of("evaluate", good, "--data", "breast-cancer")
                .assertFailed(ExitStatus.BAD_INPUT, "30", "4");
        CliRun.of("evaluate", good, "--data", "flowers").assertFailed(ExitStatus.BAD_INPUT, "iris");
        CliRun.of("train", "lenet-5", "--data", "iris", "--epochs", "1", "--out", good)
                .assertFailed(ExitStatus.BAD_INPUT, "lenet-5");
    }

    @Test
    void aLabelColumnThatIsNotThere() throws IOException {
        Path csv =
                Files.writeString(folder.resolve("d.csv"), "a,b,y\n1,2,0\n2,1,1\n1,3,0\n3,1,1\n");
        String good = MODELS.get("good").toString();
        CliRun.of("evaluate", good, "--data", csv.toString(), "--label", "z")
                .assertFailed(ExitStatus.BAD_INPUT, "--label", "a, b, y");
    }

    @Test
    void aTargetThatCannotBeWrittenIsFoundBeforeTheWork() {
        String nowhere = folder.resolve("none").resolve("m.zip").toString();
        CliRun.of("train", "mlp:4", "--data", "iris", "--epochs", "100000", "--out", nowhere)
                .assertFailed(ExitStatus.BAD_INPUT, nowhere);
        CliRun.of("rebuild-samples", "--out", folder.resolve("none").toString())
                .assertFailed(ExitStatus.BAD_INPUT, "none");
    }

    @Test
    void aLayerThatIsNotThere() {
        prune("--sparsity", "0.5", "--leave-out", "fc9").assertFailed(ExitStatus.BAD_INPUT, "fc9");
        prune("--layer", "fc9=0.5").assertFailed(ExitStatus.BAD_INPUT, "fc1, out");
    }

    @Test
    void aPruningThatFailsLeavesNoFileAndTouchesNone() throws IOException {
        Path existing = Files.writeString(folder.resolve("pruned.zip"), "mine");
        prune("--sparsity", "1").assertFailed(ExitStatus.BAD_INPUT, "fc1");
        prune("--sparsity", "0.5", "--fine-tune", "2", "--learning-rate", "1e30")
                .assertFailed(ExitStatus.BAD_INPUT, "learning rate");
        prune("--sparsity", "0.9", "--keep-at-least", "0.3")
                .assertFailed(ExitStatus.BAD_INPUT, "67.8");
        assertThat(existing).hasContent("mine");
        Files.delete(existing);
        prune("--sparsity", "1").assertFailed(ExitStatus.BAD_INPUT, "fc1");
        assertThat(existing).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    private static CliRun prune(String... options) {
        Stream<String> common =
                Stream.of(
                        "prune",
                        MODELS.get("good").toString(),
                        "--data",
                        "iris",
                        "--out",
                        folder.resolve("pruned.zip").toString());
        return CliRun.of(Stream.concat(common, Stream.of(options)).toArray(String[]::new));
    }
}
