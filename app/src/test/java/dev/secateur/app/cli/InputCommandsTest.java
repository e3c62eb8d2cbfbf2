package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranking inputs and cutting them off, from file to file. */
class InputCommandsTest {
    @TempDir private Path folder;
    private String model;
    private String narrow;

    @BeforeEach
    void train() {
        model = folder.resolve("m.zip").toString();
        narrow = folder.resolve("n.zip").toString();
        String line = "train mlp:12 --data iris --epochs 30 --learning-rate 0.01 --out " + model;
        CliRun.json(line.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mutual-information", "weight-norm", "permutation", "random-forest"})
    void everyInputIsRankedFromTheHighestScoreDown(String by) {
        JsonNode root = CliRun.json("rank-inputs", model, "--data", "iris", "--by", by);
        JsonNode ranking = root.path("ranking");
        assertThat(ranking).hasSize(4);
        for (int i = 1; i < 4; i++) {
            assertThat(ranking.path(i).path("score").asDouble())
                    .isLessThanOrEqualTo(ranking.path(i - 1).path("score").asDouble());
        }
        if (by.equals("mutual-information") || by.equals("random-forest")) {
            // The petals tell irises apart, the sepals hardly do; a network may see it otherwise.
            assertThat(ranking.path(0).path("name").asText()).contains("petal");
            assertThat(ranking.path(1).path("name").asText()).contains("petal");
        }
    }

    @Test
    void aNarrowedNetworkPicksItsInputsFromTheWholeDataByItself() {
        JsonNode pruned =
                CliRun.json(
                        ("prune-inputs " + model + " --data iris --by mutual-information --keep 2")
                                .concat(" --fine-tune 20 --out " + narrow)
                                .split(" "));
        assertThat(pruned.path("before").path("parameters").asInt()).isEqualTo(4 * 12 + 12 + 39);
        assertThat(pruned.path("fineTuned").path("parameters").asInt()).isEqualTo(2 * 12 + 12 + 39);
        assertThat(pruned.path("fineTuned").path("accuracy").asDouble()).isGreaterThan(0.85);
        JsonNode inspected = CliRun.json("inspect", narrow);
        assertThat(inspected.path("layers").path(0).path("shape").asText()).isEqualTo("2 → 12");
        JsonNode evaluated = CliRun.json("evaluate", narrow, "--data", "iris");
        assertThat(evaluated.path("loss")).isEqualTo(pruned.path("fineTuned").path("loss"));
    }

    @Test
    void aNarrowedNetworkIsPrunedAndNarrowedFurther() {
        String line = "prune-inputs " + model + " --data iris --by random-forest --keep 3 --out ";
        CliRun.json((line + narrow).split(" "));
        CliRun.json("prune", narrow, "--data", "iris", "--sparsity", "0.5", "--out", narrow);
        String again = "prune-inputs " + narrow + " --data iris --by weight-norm --keep 1 --out ";
        JsonNode pruned = CliRun.json((again + narrow).split(" "));
        assertThat(pruned.path("ranking")).hasSize(3);
        JsonNode evaluated = CliRun.json("evaluate", narrow, "--data", "iris");
        assertThat(evaluated.path("loss")).isEqualTo(pruned.path("fineTuned").path("loss"));
        assertThat(evaluated.path("confusion")).hasSize(3);
    }

    @Test
    void pixelsOfImagesAreInputsTooWhereTheFirstLayerIsDense() {
        CliRun.json(("train mlp:16 --data digits --epochs 5 --out " + model).split(" "));
        JsonNode pruned =
                CliRun.json(
                        ("prune-inputs " + model + " --data digits --by mutual-information")
                                .concat(" --keep 32 --fine-tune 5 --out " + narrow)
                                .split(" "));
        assertThat(pruned.path("fineTuned").path("accuracy").asDouble()).isGreaterThan(0.7);
        JsonNode evaluated = CliRun.json("evaluate", narrow, "--data", "digits");
        assertThat(evaluated.path("loss")).isEqualTo(pruned.path("fineTuned").path("loss"));
    }

    @Test
    void aConvolutionRefusesToLoseInputs() {
        String line = "prune-inputs digits-cnn --data digits --by permutation --keep 5 --out ";
        CliRun.of((line + narrow).split(" ")).assertFailed(3, "dense");
        assertThat(Path.of(narrow)).doesNotExist();
    }

    @Test
    void moreInputsThanThereAreCannotBeKept() {
        String line = "prune-inputs " + model + " --data iris --by weight-norm --keep 5 --out ";
        CliRun.of((line + narrow).split(" ")).assertFailed(3, "5 inputs", "has 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutJsonAPersonCanReadIt(String language) {
        for (String line :
                List.of(
                        "rank-inputs " + model + " --data iris --by mutual-information",
                        "prune-inputs "
                                + model
                                + " --data iris --by weight-norm --keep 2 --out "
                                + narrow)) {
            CliRun run = CliRun.of((line + " --lang " + language).split(" "));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("_width").doesNotContain("cli.", "{", "null");
        }
    }
}
