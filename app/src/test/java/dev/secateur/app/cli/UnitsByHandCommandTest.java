package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@code prune --units}, on a network of 4 inputs, 6 hidden units and 3 answers. */
class UnitsByHandCommandTest {
    @TempDir private static Path folder;
    private static String model;
    private static Path out;

    @BeforeAll
    static void train() {
        model = folder.resolve("m.zip").toString();
        out = folder.resolve("o.zip");
        CliRun.json("train", "mlp:6", "--data", "iris", "--epochs", "1", "--out", model);
    }

    private static CliRun prune(String... options) {
        Stream<String> common = Stream.of("prune", model, "--out", out.toString());
        return CliRun.of(Stream.concat(common, Stream.of(options)).toArray(String[]::new));
    }

    /** Which units of the first layer get nothing any more, as DL4J itself reads the file. */
    private static Set<Integer> silent() throws IOException {
        INDArray weights =
                ModelSerializer.restoreMultiLayerNetwork(out.toFile()).getLayer(0).getParam("W");
        Set<Integer> silent = new TreeSet<>();
        for (int unit = 0; unit < weights.columns(); unit++) {
            if (weights.getColumn(unit).amaxNumber().doubleValue() == 0) {
                silent.add(unit);
            }
        }
        return silent;
    }

    private static JsonNode inspected() {
        return CliRun.json("inspect", out.toString());
    }

    @Test
    void onlyTheUnitsThatAreNamedGoWhereNoAmountIsGiven() throws IOException {
        assertThat(prune("--units", "fc1:0,3", "--units", "fc1:3,5").status()).isZero();
        assertThat(silent()).containsExactly(0, 3, 5);
        JsonNode layers = inspected().path("layers");
        assertThat(layers.path(0).path("sparsity").asDouble()).isEqualTo(0.5);
        assertThat(layers.path(1).path("sparsity").asDouble()).isZero();
    }

    @Test
    void theyCountTowardsTheAmountAndGoFromLayersThatAreLeftOut() throws IOException {
        assertThat(prune("--units", "fc1:2", "--sparsity", "0.5").status()).isZero();
        assertThat(silent()).contains(2);
        assertThat(inspected().path("sparsity").asDouble()).isEqualTo(0.5);
        assertThat(prune("--units", "fc1:4", "--sparsity", "0.5", "--leave-out", "fc1").status())
                .isZero();
        assertThat(silent()).containsExactly(4);
    }

    @Test
    void theFileTellsWhichTheyWereAndIsFollowedByAnother() throws IOException {
        assertThat(prune("--units", "fc1:5,1", "--data", "iris").status()).isZero();
        JsonNode step = inspected().path("provenance").path(1);
        assertThat(step.findValue("byHand").toString()).isEqualTo("{\"fc1\":[1,5]}");
        assertThat(CliRun.of("inspect", out.toString()).out())
                .containsPattern("Units by hand, from 0 · fc1 +\\[1,5]");
        String like = folder.resolve("like.zip").toString();
        assertThat(CliRun.of("prune", model, "--like", out.toString(), "--out", like).status())
                .isZero();
        assertThat(CliRun.json("inspect", like).path("sparsity"))
                .isEqualTo(inspected().path("sparsity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc1", "fc1:", ":1", "fc1:-1", "fc1:a", "fc1:1,", "fc1:1 2"})
    void whatIsNotALayerWithNumbersIsAUsageError(String units) {
        prune("--units", units).assertFailed(ExitStatus.USAGE, "--units", units, "LAYER:N,N");
    }

    @Test
    void layersAndUnitsThatAreNotThereAreNamed() {
        prune("--units", "fc9:0").assertFailed(ExitStatus.BAD_INPUT, "fc9", "fc1, out");
        prune("--units", "fc1:6").assertFailed(ExitStatus.BAD_INPUT, "fc1 has no unit 6", "are 6,");
        prune("--units", "out:0").assertFailed(ExitStatus.BAD_INPUT, "out has no unit 0", "are 0,");
    }
}
