package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How data are prepared is learned in training, kept with the network and used again. */
class PreparationCommandsTest {
    @TempDir private Path folder;
    private String table;
    private String model;

    @BeforeEach
    void write() throws IOException {
        table = table("table.csv", 0);
        model = folder.resolve("m.zip").toString();
    }

    /** Two classes that lie apart in x, a column y that says nothing, and a constant one. */
    private String table(String name, int shift) throws IOException {
        StringBuilder rows = new StringBuilder("x,y,same,class\n");
        for (int i = 0; i < 60; i++) {
            String y = i % 20 == 0 ? "?" : Integer.toString(i * 37 % 11);
            rows.append(i % 2 * 20 + i % 7 + shift).append(',').append(y).append(",0.1,");
            rows.append(i % 2 == 0 ? "low\n" : "high\n");
        }
        return Files.writeString(folder.resolve(name), rows).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "min-max"})
    void aSavedNetworkScalesOtherDataAsItWasTrained(String scaling) throws IOException {
        String line = "train mlp:8 --data " + table + " --epochs 40 --out " + model;
        JsonNode trained =
                CliRun.json((line + " --learning-rate 0.01 --scaling " + scaling).split(" "));
        assertThat(trained.path("scaling").asText()).isEqualTo(scaling);
        assertThat(trained.path("accuracy").asDouble()).isEqualTo(1);
        JsonNode same = CliRun.json("evaluate", model, "--data", table);
        assertThat(same.path("loss")).isEqualTo(trained.path("loss"));
        // Far to the right of all that it saw, everything is high; scaled anew, half would be low.
        JsonNode shifted = CliRun.json("evaluate", model, "--data", table("shifted.csv", 1000));
        assertThat(shifted.path("confusion").toString()).isEqualTo("[[6,0],[6,0]]");
        assertThat(shifted.path("scaling").asText()).isEqualTo(scaling);
    }

    @Test
    void aPrunedNetworkKeepsTheScaling() throws IOException {
        String line = "train mlp:8 --data " + table + " --epochs 40 --out " + model;
        CliRun.json((line + " --learning-rate 0.01 --scaling min-max").split(" "));
        String pruned = folder.resolve("p.zip").toString();
        CliRun.json("prune", model, "--data", table, "--sparsity", "0.2", "--out", pruned);
        JsonNode shifted = CliRun.json("evaluate", pruned, "--data", table("shifted.csv", 1000));
        assertThat(shifted.path("confusion").toString()).isEqualTo("[[6,0],[6,0]]");
    }

    @Test
    void missingValuesAndConstantColumnsAreTold() {
        String line = "train mlp:8 --data " + table + " --epochs 1 --out " + model;
        JsonNode trained = CliRun.json(line.split(" "));
        assertThat(trained.path("missingValues").asInt()).isEqualTo(3);
        assertThat(
                        StreamSupport.stream(trained.path("constantFeatures").spliterator(), false)
                                .map(JsonNode::asText))
                .containsExactly("same");
        CliRun told = CliRun.of((line + " --missing median").split(" "));
        assertThat(told.out())
                .contains("Missing values filled in: 3, by the median of the training part")
                .contains("of no use: same");
    }

    @Test
    void missingValuesAreRefusedWhereThatIsAskedFor() {
        String line = "train mlp:8 --data " + table + " --epochs 1 --missing refuse --out " + model;
        CliRun.of(line.split(" ")).assertFailed(3, "table", "column y");
    }

    @Test
    void aNetworkThatKeepsItsScalingTakesNoOther() {
        CliRun.json(("train mlp:8 --data " + table + " --epochs 1 --out " + model).split(" "));
        CliRun.of("evaluate", model, "--data", table, "--scaling", "none")
                .assertFailed(2, "--scaling");
    }
}
