package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
    @Test
    void trainingIsMeasuredAgainstTheOthersAndTheAccuraciesAgree() {
        JsonNode root =
                CliRun.json(
                        "bench",
                        "train",
                        "--networks=mlp-64",
                        "--batches=64",
                        "--rounds=1",
                        "--seconds=0.02",
                        "--agree",
                        "--steps=5",
                        "--seeds=2",
                        "--profile");
        assertThat(root.path("work").asText()).isEqualTo("train");
        assertThat(root.path("optimizer").asText()).isEqualTo("sgd");
        assertThat(root.path("rows")).hasSize(1);
        JsonNode row = root.path("rows").path(0);
        assertThat(row.path("network").asText()).isEqualTo("mlp-64");
        assertThat(row.path("batch").asInt()).isEqualTo(64);
        assertThat(row.path("threads").asInt()).isEqualTo(1);
        assertRates(row);
        assertThat(root.path("machine").path("processor").asText()).isNotBlank();
        assertThat(root.path("machine").path("cores").asInt()).isPositive();
        assertThat(root.path("backend").asText()).matches("cpu(-avx2)?");
        assertThat(root.path("versions").path("dl4j").asText()).isNotBlank();
        assertThat(root.path("agreement")).hasSize(2);
        assertThat(root.path("agreement").path(1).path("seed").asInt()).isEqualTo(2);
        assertThat(root.path("difference").path("mean").asDouble()).isBetween(-0.05, 0.05);
        assertProfile(root.path("profile"));
    }

    private static void assertProfile(JsonNode profile) {
        double all = 0;
        for (JsonNode share : profile) {
            assertThat(share.path("network").asText()).isEqualTo("mlp-64");
            assertThat(share.path("batch").asInt()).isEqualTo(64);
            assertThat(share.path("share").asDouble()).isBetween(0.0, 1.0);
            all += share.path("share").asDouble();
        }
        assertThat(all).isCloseTo(1, Offset.offset(1e-9));
        assertThat(profile.findValuesAsText("operation"))
                .doesNotHaveDuplicates()
                .contains("dense 784→64 forward", "dense 784→64 backward", "update");
    }

    /** PyTorch's figures are there or null, as the machine has it or not. */
    private static void assertRates(JsonNode row) {
        for (String contestant : List.of("ours", "dl4j")) {
            assertThat(row.path(contestant).asDouble()).as(contestant).isPositive();
            JsonNode spread = row.path("spread").path(contestant);
            assertThat(row.path(contestant).asDouble())
                    .isBetween(
                            spread.path("minimum").asDouble(), spread.path("maximum").asDouble());
        }
        assertThat(row.path("ratioToDl4j").asDouble())
                .isEqualTo(row.path("ours").asDouble() / row.path("dl4j").asDouble());
        assertThat(row.has("pytorch")).isTrue();
        assertThat(row.path("ratioToPytorch").isNull()).isEqualTo(row.path("pytorch").isNull());
        assertThat(row.path("pytorch").isNull() || row.path("pytorch").asDouble() > 0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bench",
                "bench fly",
                "bench train --networks vgg16",
                "bench train --batches 0",
                "bench train --batches many",
                "bench train --networks charts-lstm --batches 601",
                "bench train --rounds 0",
                "bench train --steps 0",
                "bench infer --seconds -1",
                "bench infer --threads 0",
                "bench infer --agree",
                "bench infer --profile",
                "bench mask --sparsity 1.5",
                "bench drag --drags 0",
                "bench frames --seconds 0",
                "bench start --runs 0",
                "bench preview --networks vgg16",
                "bench preview --examples 0",
            })
    void whatCannotBeMeantIsAUsageError(String line) {
        CliRun.of(line.split(" ", -1)).assertFailed(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "train, DL4J",
        "infer, DL4J",
        "mask, --sparsity",
        "drag, --drags",
        "preview, --drags",
        "frames, --seconds",
        "start, --runs"
    })
    void eachBenchmarkHasHelpInBothLanguages(String work, String told) {
        CliRun english = CliRun.of("bench", work, "--help");
        CliRun chinese = CliRun.of("bench", work, "--help", "--lang=zh");
        assertThat(english.out()).startsWith("Usage: secateur bench " + work);
        assertThat(english.out() + chinese.out()).doesNotContain("cli.").contains(told);
        assertThat(chinese.out()).startsWith("用法");
    }

    @Test
    void whatAMaskCostsIsTheMedianOfTheRoundsOverTheSameRoundsWithout() {
        JsonNode json =
                CliRun.of(
                                "bench mask --networks mlp-64 --batches 32 --rounds 1 --seconds"
                                        .concat(" 0.01 --json")
                                        .split(" "))
                        .json();
        JsonNode row = json.path("rows").path(0);
        assertThat(row.path("unmasked").asDouble()).isPositive();
        assertThat(row.path("cost").asDouble())
                .isEqualTo(row.path("unmasked").asDouble() / row.path("masked").asDouble() - 1);
    }

    @Test
    void dragsAreToldByHowLongMostOfThemTook() {
        JsonNode json =
                CliRun.of("bench", "drag", "--network", "mlp-64", "--drags", "20", "--json").json();
        List<Double> rising =
                Stream.of("p50Millis", "p95Millis", "p99Millis", "maxMillis")
                        .map(key -> json.path(key).asDouble())
                        .toList();
        assertThat(rising).isSorted();
        assertThat(rising.get(0)).isPositive();
        assertThat(json.path("drags").asInt()).isEqualTo(20);
        assertThat(json.path("indexAllSeconds").asDouble()).isPositive();
        long weights = CliRun.of("inspect", "mlp-64", "--json").json().path("weights").asLong();
        assertThat(json.path("weightBytes").asLong()).isEqualTo(Float.BYTES * weights);
    }

    @Test
    void aPreviewIsToldByHowSoonItCame() {
        JsonNode json =
                CliRun.of("bench preview --networks mlp-64 --drags 5 --json".split(" ")).json();
        JsonNode row = json.path("rows").path(0);
        assertThat(row.path("network").asText()).isEqualTo("mlp-64");
        assertThat(row.path("images").asInt()).isPositive();
        assertThat(row.path("p50Millis").asDouble()).isPositive();
        assertThat(row.path("p95Millis").asDouble())
                .isGreaterThanOrEqualTo(row.path("p50Millis").asDouble());
    }

    @Test
    void theProcessesOfABenchmarkAreNotOfferedToPeople() {
        assertThat(CliRun.of("--help").out()).contains("bench ").doesNotContain("bench-worker");
    }
}
