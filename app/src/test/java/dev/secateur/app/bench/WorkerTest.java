package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    @TempDir private Path folder;

    private static List<JsonNode> answers(Setting setting, Request... requests) throws IOException {
        String lines =
                List.of(requests).stream().map(Request::line).collect(Collectors.joining("\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        new Worker(new BufferedReader(new StringReader(lines)), print)
                .run(Contestant.OURS, setting);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }

    @Test
    void itSaysThatItIsReadyAndThenAnswersEachRequestUntilTheyEnd() throws IOException {
        Setting setting = new Setting(Work.INFER, "charts-lstm", 100, 1);
        Request round = new Request.Round(0.001);
        List<JsonNode> answers = answers(setting, round, round);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("ready").asBoolean()).isTrue();
        assertThat(answers.get(0).path("version").asText()).isNotBlank();
        assertThat(answers.get(1).path("rate").asDouble()).isPositive();
        assertThat(answers.get(2).path("rate").asDouble()).isPositive();
    }

    @Test
    void fromTheSameWeightsAndSeedItLearnsTheSameAndWithStepsMore() throws IOException {
        Path file = folder.resolve("start.zip");
        List<JsonNode> answers =
                answers(
                        new Setting(Work.TRAIN, "mlp-64", 64, 1),
                        new Request.WriteFresh(1, file),
                        new Request.Learn(1, 0, file),
                        new Request.Learn(1, 20, file),
                        new Request.Learn(1, 20, file));
        double untrained = answers.get(2).path("accuracy").asDouble();
        double trained = answers.get(3).path("accuracy").asDouble();
        assertThat(trained).isGreaterThan(untrained + 0.1);
        assertThat(answers.get(4).path("accuracy").asDouble()).isEqualTo(trained);
    }
}
