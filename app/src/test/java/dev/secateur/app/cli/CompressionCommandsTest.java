package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionCommandsTest {
    @TempDir private Path folder;

    @Test
    void quantisingToEightBitsCostsNextToNothing() {
        Path out = folder.resolve("q.zip");
        JsonNode json =
                CliRun.json(
                        "quantize",
                        "mlp-64",
                        "--bits",
                        "8",
                        "--data",
                        "fashion-mnist",
                        "--out",
                        out.toString());
        double before = json.path("before").path("accuracy").asDouble();
        assertThat(json.path("quantized").path("accuracy").asDouble())
                .isBetween(before - 0.01, before + 0.01);
        assertThat(json.path("compressionRatio").asDouble()).isGreaterThan(4);
        assertThat(json.path("sizesBefore").path("bytes").has("huffman")).isFalse();
        JsonNode evaluated = CliRun.json("evaluate", out.toString(), "--data", "fashion-mnist");
        assertThat(evaluated.path("accuracy").asDouble())
                .isEqualTo(json.path("quantized").path("accuracy").asDouble());
    }

    @Test
    void theSizesAreTheLengthsOfTheFilesThatAreWritten() throws IOException {
        Path out = folder.resolve("shared.zip");
        CliRun.json("quantize", "mlp-64", "--shared", "8", "--out", out.toString());
        Path files = folder.resolve("files");
        JsonNode json = CliRun.json("sizes", out.toString(), "--write", files.toString());
        JsonNode sizes = json.path("bytes");
        for (Packing packing : Packing.values()) {
            assertThat(Files.size(files.resolve(packing.key() + ".bin")))
                    .as(packing.key())
                    .isEqualTo(sizes.path(packing.key()).asLong());
        }
    }

    @Test
    void aFactoredLayerHasTheErrorThatWasAskedForAndTheFileOpensAgain() {
        Path out = folder.resolve("f.zip");
        JsonNode json =
                CliRun.json(
                        "factor",
                        "mlp-64",
                        "--layer",
                        "fc1",
                        "--size",
                        "0.5",
                        "--out",
                        out.toString());
        assertThat(json.path("compressionRatio").asDouble()).isGreaterThan(1);
        assertThat(json.path("error").asDouble()).isBetween(0.0, 1.0);
        JsonNode opened = CliRun.json("inspect", out.toString());
        assertThat(opened.path("parameters").asLong()).isEqualTo(json.path("parameters").asLong());
        assertThat(opened.path("macs").asLong()).isEqualTo(json.path("macs").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantize --shared 4", "factor --layer fc1 --shape 4x2"})
    void fineTunedOnOtherDataItIsKnownAsTrainedOnThese(String command) throws IOException {
        Path first = folder.resolve("iris.zip");
        CliRun.json("train", "mlp:8", "--data", "iris", "--epochs", "1", "--out", first.toString());
        Path flowers = folder.resolve("flowers.csv");
        Files.writeString(flowers, flowers());
        assertThat(trainedOn(made(first, command, ""))).contains("iris");
        String on = " --data " + flowers + " --label kind";
        assertThat(trainedOn(made(first, command, on))).contains("iris");
        assertThat(trainedOn(made(first, command, on + " --fine-tune 1")))
                .contains(flowers.toString());
    }

    private Path made(Path first, String command, String options) {
        String[] words = command.split(" ", 2);
        Path out = folder.resolve("made.zip");
        String line = words[0] + " " + first + " " + words[1] + options + " --out " + out;
        CliRun.json(line.split(" "));
        return out;
    }

    private static Optional<String> trainedOn(Path file) {
        NetworkFile opened = new NetworkFiles(new Engine(1)).open(file);
        try (Network network = opened.network()) {
            assertThat(network.classes()).isEqualTo(3);
            return opened.about().trainedOn().map(NetworkFile.TrainedOn::data);
        }
    }

    private static String flowers() {
        StringBuilder lines = new StringBuilder("a,b,c,d,kind\n");
        for (int i = 0; i < 60; i++) {
            lines.append(i % 7).append(',').append(i % 5).append(',').append(i % 3);
            lines.append(',').append(i % 2).append(",k").append(i % 3).append('\n');
        }
        return lines.toString();
    }

    @Test
    void theTimeToAnswerHasAMiddleAndASpread() {
        JsonNode json = CliRun.json("latency", "mlp-64", "--batches", "1,4", "--runs", "5");
        assertThat(json.path("rows")).hasSize(2);
        for (JsonNode row : json.path("rows")) {
            double median = row.path("medianMillis").asDouble();
            assertThat(median)
                    .isPositive()
                    .isBetween(
                            row.path("lowerQuartileMillis").asDouble(),
                            row.path("upperQuartileMillis").asDouble());
        }
    }

    private String halfOfTheUnitsPruned() {
        String out = folder.resolve("half.zip").toString();
        CliRun.json(
                ("prune mlp-64 --criterion unit-l1 --scope layer --sparsity 0.5 --out " + out)
                        .split(" "));
        return out;
    }

    private static List<String> texts(JsonNode rows, String key) {
        return rows.findValuesAsText(key);
    }

    @Test
    void sizesStandSideBySideWithTheOriginalAndTheCompactedNetwork() {
        String pruned = halfOfTheUnitsPruned();
        JsonNode json = CliRun.json("sizes", pruned, "--against", "mlp-64");
        JsonNode rows = json.path("rows");
        assertThat(texts(rows, "network")).containsExactly("original", "masked", "compacted");
        assertThat(texts(rows, "parameters")).containsExactly("50890", "50890", "25450");
        assertThat(texts(rows, "macs")).containsExactly("50816", "50816", "25408");
        assertThat(texts(rows, "macsLeft")).containsExactly("50816", "25728", "25408");
        assertThat(texts(rows, "peakActivationBytes")).containsExactly("3392", "3392", "3264");
        for (JsonNode row : rows) {
            JsonNode bytes = row.path("bytes");
            assertThat(bytes.path("dense").asLong()).isEqualTo(4 * row.path("parameters").asLong());
            assertThat(bytes.path("huffman").asLong()).isLessThan(bytes.path("coded").asLong());
        }
        JsonNode masked = rows.get(1).path("bytes");
        json.path("bytes")
                .fieldNames()
                .forEachRemaining(
                        kind ->
                                assertThat(masked.path(kind))
                                        .isEqualTo(json.path("bytes").path(kind)));
    }

    @Test
    void withoutAnOriginalANetworkStandsBesideWhatCompactingMakesOfIt() {
        CliRun run = CliRun.of("sizes", "mlp-64");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("Masked", "Compacted", "Peak activation memory", "50,890");
        assertThat(run.out()).doesNotContain("Original");
    }

    @Test
    void latenciesAreMeasuredInTurnsAgainstTheOriginal() {
        String pruned = halfOfTheUnitsPruned();
        String line = "latency " + pruned + " --against mlp-64 --compact --batches 2 --runs 20";
        JsonNode json = CliRun.json(line.split(" "));
        JsonNode rows = json.path("rows");
        assertThat(json.path("reference").asText()).isEqualTo("original");
        assertThat(texts(rows, "network")).containsExactly("original", "masked", "compacted");
        double original = rows.get(0).path("medianMillis").asDouble();
        for (JsonNode row : rows) {
            assertThat(row.path("measuredSpeedup").asDouble())
                    .isCloseTo(original / row.path("medianMillis").asDouble(), Offset.offset(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantize mlp-64 --out x.zip",
                "quantize mlp-64 --bits 8 --shared 4 --out x.zip",
                "quantize mlp-64 --bits 8 --fine-tune 1 --data fashion-mnist --out x.zip",
                "quantize mlp-64 --shared 4 --fine-tune 1 --out x.zip",
                "factor mlp-64 --layer fc1 --out x.zip",
            })
    void whatCannotBeMeantIsAUsageError(String line) {
        CliRun.of(line.split(" ")).assertFailed(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantize mlp-64 --bits 3 --out x.zip",
                "factor mlp-64 --layer out --shape 2x2 --out x.zip",
                "factor mlp-64 --layer fc1 --shape 3x3 --out x.zip",
                "factor mlp-64 --layer fc1 --size 0.0001 --out x.zip",
            })
    void whatDoesNotFitTheNetworkIsBadInput(String line) {
        CliRun.of(line.split(" ")).assertFailed(ExitStatus.BAD_INPUT);
    }
}
