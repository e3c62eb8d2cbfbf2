package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How accuracy follows the layers of a network that was trained for the test. */
class SensitivityCommandTest {
    @TempDir private Path folder;
    private String model;

    @BeforeEach
    void train() {
        model = folder.resolve("m.zip").toString();
        String line = "train mlp:12-8 --data iris --epochs 40 --learning-rate 0.01 --out " + model;
        CliRun.json(line.split(" "));
    }

    @Test
    void itGivesAnAccuracyWithItsIntervalForEachLayerAndSparsity() {
        JsonNode root = CliRun.json("sensitivity", model, "--data", "iris");
        double baseline = root.path("baseline").path("accuracy").asDouble();
        assertThat(root.path("examples").asInt()).isEqualTo(30);
        assertThat(root.path("layers")).hasSize(3);
        for (JsonNode layer : root.path("layers")) {
            assertThat(layer.path("name").asText()).isNotEmpty();
            assertThat(layer.path("points")).hasSize(13);
            assertThat(layer.path("points").path(0).path("sparsity").asDouble()).isZero();
            assertThat(layer.path("points").path(0).path("accuracy").asDouble())
                    .isEqualTo(baseline);
            for (JsonNode point : layer.path("points")) {
                assertThat(point.path("accuracy").asDouble())
                        .isBetween(point.path("low").asDouble(), point.path("high").asDouble());
            }
        }
        assertThat(root.has("suggestion")).isFalse();
    }

    @Test
    void pruningAsSuggestedGivesTheAccuracyThatWasMeasured() {
        JsonNode root = CliRun.json("sensitivity", model, "--data", "iris", "--budget", "5");
        JsonNode suggestion = root.path("suggestion");
        assertThat(suggestion.path("lostPoints").asDouble()).isLessThanOrEqualTo(5 + 1e-9);
        List<String> line =
                new ArrayList<>(
                        Arrays.asList("prune", model, "--data", "iris", "--scope", "per-layer"));
        for (JsonNode layer : suggestion.path("layers")) {
            line.add("--layer");
            line.add(layer.path("name").asText() + "=" + layer.path("sparsity").asText());
        }
        line.addAll(List.of("--out", folder.resolve("p.zip").toString()));
        JsonNode pruned = CliRun.json(line.toArray(String[]::new)).path("pruned");
        assertThat(pruned.path("accuracy")).isEqualTo(suggestion.path("accuracy"));
        assertThat(pruned.path("sparsity")).isEqualTo(suggestion.path("sparsity"));
    }

    @Test
    void layersLeftOutAreMeasuredButNotSuggested() {
        String line = "sensitivity " + model + " --data iris --criterion unit-l1 --examples 15";
        JsonNode root = CliRun.json((line + " --sparsities 0.5,0.25 --budget 100").split(" "));
        assertThat(root.path("examples").asInt()).isEqualTo(15);
        assertThat(root.path("layers")).hasSize(2);
        assertThat(root.path("layers").path(0).path("points")).hasSize(3);
        assertThat(root.path("suggestion").path("layers").path(0).path("sparsity").asDouble())
                .isEqualTo(0.5);
        String first = root.path("layers").path(0).path("name").asText();
        JsonNode without =
                CliRun.json(
                        (line + " --sparsities 0.5 --budget 100 --leave-out " + first).split(" "));
        assertThat(without.path("layers")).hasSize(2);
        assertThat(without.path("suggestion").path("layers")).hasSize(1);
    }

    @Test
    void whatDoesNotGoTogetherIsSaidInOneLine() {
        CliRun.of("sensitivity", model, "--data", "iris", "--criterion", "unit-slimming")
                .assertFailed(3, "unit-slimming");
        CliRun.of("sensitivity", model, "--data", "iris", "--leave-out", "none")
                .assertFailed(3, "none");
        CliRun.of("sensitivity", model).assertFailed(2, "--data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutJsonAPersonCanReadIt(String language) {
        String line = "sensitivity " + model + " --data iris --budget 2 --lang " + language;
        CliRun run = CliRun.of(line.split(" "));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("99 %", "--scope per-layer --layer ")
                .doesNotContain("cli.", "{", "null", "NaN");
    }
}
