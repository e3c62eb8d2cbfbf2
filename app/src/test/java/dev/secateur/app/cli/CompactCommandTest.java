package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactCommandTest {
    @TempDir private Path folder;

    private String pruned(String model) {
        Path out = folder.resolve(model + ".zip");
        JsonNode root =
                CliRun.json(
                        "prune",
                        model,
                        "--criterion",
                        "unit-l1",
                        "--scope",
                        "layer",
                        "--sparsity",
                        "0.5",
                        "--out",
                        out.toString());
        assertThat(root.path("layers").path(0).path("unitsPruned").asInt())
                .isEqualTo(root.path("layers").path(0).path("units").asInt() / 2);
        return out.toString();
    }

    @Test
    void aPrunedFileBecomesASmallerOneThatAnswersTheSame() throws Exception {
        String pruned = pruned("charts-lstm");
        Path out = folder.resolve("small.zip");
        JsonNode root =
                CliRun.json("compact", pruned, "--data", "control-charts", "--out", out.toString());
        assertThat(root.path("maxOutputDifference").asDouble()).isLessThanOrEqualTo(1e-4);
        assertThat(root.path("examples").asInt()).isEqualTo(240);
        assertThat(root.path("comparedOn").asText()).isEqualTo("control-charts");
        assertThat(root.path("before").path("parameters").asInt()).isEqualTo(4550);
        assertThat(root.path("after").path("parameters").asInt()).isEqualTo(1254);
        assertThat(root.path("parameters").asInt()).isEqualTo(1254);
        assertThat(root.path("macs")).isEqualTo(root.path("after").path("macs"));
        assertThat(root.path("before").path("fileBytes").asLong())
                .isEqualTo(Files.size(Path.of(pruned)));
        assertThat(root.path("after").path("fileBytes").asLong()).isEqualTo(Files.size(out));
        List<String> layers = new ArrayList<>();
        root.path("layers").forEach(layer -> layers.add(layer.toString()));
        assertThat(layers)
                .containsExactly(
                        "{\"name\":\"lstm\",\"unitsBefore\":32,\"unitsAfter\":16,\"reason\":null}",
                        "{\"name\":\"out\",\"unitsBefore\":6,\"unitsAfter\":6,"
                                + "\"reason\":\"the units are the answers\"}");
        String[] data = {"--data", "control-charts"};
        JsonNode before = CliRun.json("evaluate", pruned, data[0], data[1]);
        JsonNode after = CliRun.json("evaluate", out.toString(), data[0], data[1]);
        assertThat(after.path("confusion")).isEqualTo(before.path("confusion"));
        assertThat(after.path("loss").asDouble())
                .isCloseTo(before.path("loss").asDouble(), Offset.offset(1e-5));
        JsonNode steps = CliRun.json("inspect", out.toString()).path("provenance");
        assertThat(steps.findValuesAsText("action")).endsWith("pruned-without-data", "compacted");
    }

    @Test
    void whatStaysIsNamedInTheLanguageChosen() {
        String pruned = pruned("digits-cnn");
        String out = folder.resolve("small.zip").toString();
        String english =
                CliRun.of("compact", pruned, "--out", out, "--round-to", "8", "--lang", "en").out();
        assertThat(english)
                .contains("conv1", "random examples", "needs their channels from another branch");
        String chinese =
                CliRun.in(
                                Locale.CHINESE,
                                "compact",
                                pruned,
                                "--out",
                                out,
                                "--merge-duplicates",
                                "1")
                        .out();
        assertThat(chinese).contains("conv1", "随机样本", "仍需要另一分支的对应通道");
    }

    @Test
    void widthsAreRoundedUp() {
        String pruned = pruned("lenet-300-100");
        String out = folder.resolve("small.zip").toString();
        JsonNode root = CliRun.json("compact", pruned, "--out", out, "--round-to", "8");
        assertThat(root.path("layers").findValuesAsText("unitsAfter"))
                .containsExactly("152", "56", "10");
        assertThat(root.path("layers").path(0).path("reason").asText()).contains("2 ");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String out = folder.resolve("small.zip").toString();
        CliRun.of("compact", "mlp-64").assertFailed(ExitStatus.USAGE, "--out");
        CliRun.of("compact", "mlp-64", "--out", out, "--round-to", "0")
                .assertFailed(ExitStatus.USAGE, "--round-to");
        CliRun.of("compact", "mlp-64", "--out", out, "--merge-duplicates", "91")
                .assertFailed(ExitStatus.USAGE, "--merge-duplicates");
        CliRun.of("compact", "mlp-64", "--out", out, "--data", "iris")
                .assertFailed(ExitStatus.BAD_INPUT, "iris");
    }

    @Test
    void withoutDataOnlyWhatNeedsNoneIsPruned() {
        String out = folder.resolve("small.zip").toString();
        String[] amount = {"prune", "mlp-64", "--sparsity", "0.5", "--out", out};
        assertThat(CliRun.json(amount).path("sparsity").asDouble())
                .isCloseTo(0.5, Offset.offset(1e-3));
        assertThat(CliRun.of(amount).out()).contains("without data");
        assertThat(CliRun.of(with(amount, "--fine-tune", "1")).status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(CliRun.of(with(amount, "--schedule", "iterative")).status())
                .isEqualTo(ExitStatus.USAGE);
        CliRun.of(with(amount, "--criterion", "unit-apoz"))
                .assertFailed(ExitStatus.BAD_INPUT, "unit-apoz");
    }

    private static String[] with(String[] command, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
