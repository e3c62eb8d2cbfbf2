package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.secateur.app.window.EngineParts;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.Regularization;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.resources.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files say of how they were made. */
class ProvenanceCommandsTest {
    @TempDir private Path folder;
    private String table;
    private String model;
    private String out;

    @BeforeEach
    void write() throws IOException {
        StringBuilder rows = new StringBuilder("x,y,z,class\n");
        for (int i = 0; i < 80; i++) {
            String y = i % 20 == 0 ? "?" : Integer.toString(i * 37 % 11);
            rows.append(i % 2 * 5 + i % 7).append(',').append(y).append(',').append(i % 5);
            rows.append(i % 2 == 0 ? ",low\n" : ",high\n");
        }
        table = Files.writeString(folder.resolve("table.csv"), rows).toString();
        model = folder.resolve("m.zip").toString();
        out = folder.resolve("o.zip").toString();
    }

    private void run(String line) {
        CliRun.json(line.split(" "));
    }

    private static ArrayNode steps(String file) {
        return (ArrayNode) CliRun.json("inspect", file).path("provenance");
    }

    @Test
    void aStepTellsNoiseSeedAndPreparation() {
        run(
                ("train mlp:8 --data " + table + " --epochs 1 --seed 5 --out " + model)
                        .concat(" --label-noise 0.2 --label-noise-kind pairwise")
                        .concat(" --feature-noise 0.1 --scaling min-max --missing median"));
        run("prune " + model + " --data " + table + " --sparsity 0.5 --out " + out);
        JsonNode trained = steps(out).path(0).path("reading");
        assertThat(trained.path("seed").asInt()).isEqualTo(5);
        assertThat(trained.path("noise").toString())
                .isEqualTo("{\"labelRate\":0.2,\"labelKind\":\"pairwise\",\"featureRate\":0.1}");
        // Nobody said so of the pruning, but the network brought its preparation along.
        for (JsonNode step : steps(out)) {
            assertThat(step.path("reading").path("scaling").asText()).isEqualTo("min-max");
            assertThat(step.path("reading").path("missing").asText()).isEqualTo("median");
        }
        assertThat(steps(out).path(1).path("reading").path("noise").path("labelRate").asDouble())
                .isZero();
    }

    @Test
    void aNetworkThatLostInputsTellsWhichStayed() {
        run(
                "train mlp:8 --data "
                        + table
                        + " --epochs 20 --learning-rate 0.01 --seed 3 --out "
                        + model);
        run(
                ("prune-inputs " + model + " --data " + table + " --by random-forest --keep 2")
                        .concat(" --fine-tune 1 --seed 3 --out " + out));
        JsonNode step = steps(out).path(1);
        assertThat(step.path("action").asText()).isEqualTo("inputs-pruned");
        assertThat(step.path("by").asText()).isEqualTo("random-forest");
        assertThat(step.path("keep").asInt()).isEqualTo(2);
        assertThat(step.path("seed").asInt()).isEqualTo(3);
        assertThat(step.path("fineTuning").path("epochs").asInt()).isEqualTo(1);
        assertThat(step.path("data")).isEqualTo(steps(model).path(0).path("data"));
        JsonNode kept = CliRun.json("inspect", out).path("preparation").path("kept");
        assertThat(kept).hasSize(2).isEqualTo(step.path("features"));
        CliRun page = CliRun.of("inspect", out);
        assertThat(page.out())
                .contains("It takes 2 of 3 features: " + kept.path(0) + ", " + kept.path(1))
                .contains("Step 2: cut down to its most valuable inputs")
                .contains("scaling to mean 0 and deviation 1")
                .contains("filled in by the training part's mean");
    }

    @Test
    void theBundledNetworksTellHowTheyAreTrainedAgain() throws IOException {
        run("rebuild-samples --only mlp-64 --out " + folder);
        JsonNode step = steps(folder.resolve("mlp-64.zip").toString()).path(0);
        assertThat(step.path("action").asText()).isEqualTo("trained");
        assertThat(step.path("architecture").asText()).isEqualTo("mlp-64");
        assertThat(step.path("training").path("epochs").asInt()).isEqualTo(60);
        assertThat(step.path("data").path("name").asText()).isEqualTo("fashion-mnist");
        assertThat(step.path("data").path("train").asInt()).isEqualTo(1000);
        Matcher version =
                Pattern.compile("<version>([^<]+)</version>")
                        .matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(step.path("versions").path("secateur").asText()).isEqualTo(version.group(1));
    }

    @Test
    void everyMemberThatIsWrittenHasATextInEachLanguage() {
        run(
                ("train mlp:8 --data " + table + " --label class --epochs 1 --out " + model)
                        .concat(" --early-stopping 1 --validation 0.2"));
        run(
                ("prune " + model + " --data " + table + " --scope per-layer --layer fc1=0.5")
                        .concat(" --schedule dynamic --fine-tune 1 --accuracy-budget 99 --out ")
                        .concat(out));
        run("prune " + out + " --data " + table + " --schedule l1 --pattern 1:2 --out " + out);
        run(
                ("prune " + out + " --data " + table + " --schedule lottery --std 0.1")
                        .concat(" --out " + out));
        run("prune-inputs " + out + " --data " + table + " --by weight-norm --keep 2 --out " + out);
        Set<String> members = new TreeSet<>();
        steps(out).forEach(step -> collect(step, members));
        assertThat(members).contains("labelColumn", "alpha", "rewind", "margin", "of", "keep");
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            assertThat(members)
                    .allMatch(
                            m ->
                                    messages.has(
                                            "cli.member."
                                                    + m.replaceAll("(?=[A-Z])", "-")
                                                            .toLowerCase(Locale.ROOT)));
        }
        CliRun chinese = CliRun.of("inspect", out, "--lang", "zh");
        assertThat(chinese.out()).contains("第 1 步：训练", "第 2 步：剪枝", "计划 · 剪枝 · 准则");
        assertThat(chinese.out()).doesNotContain("labelColumn", "fineTuning", "cli.");
    }

    /** The action is no member but the step's name, and layers are named by the network. */
    private static void collect(JsonNode node, Set<String> members) {
        node.properties()
                .forEach(
                        member -> {
                            members.add(member.getKey());
                            if (!member.getKey().equals("layerAmounts")) {
                                collect(member.getValue(), members);
                            } else {
                                member.getValue().forEach(amount -> collect(amount, members));
                            }
                        });
        members.remove("action");
    }

    /** With noise, on some of the examples, and with dropout that is drawn anew each step. */
    @Test
    void aRunInTheWindowIsRepeatedOnTheCommandLine() throws Exception {
        run(
                ("train mlp:8 --data " + table + " --epochs 3 --train-examples 40 --out " + model)
                        .concat(" --scaling min-max --threads 1"));
        EngineParts window = EngineParts.start(1);
        OpenedNetwork opened = window.maker().open(model, JobContext.silent());
        Noise noise = new Noise(0.3, Noise.LabelKind.UNIFORM, 0.5);
        DataOptions reading = DataOptions.DEFAULT.withNoise(noise);
        DataSplit split = noise.addTo(opened.data().orElseThrow(), reading.seed());
        assertThat(split.train().size()).isEqualTo(40);
        TrainingOptions tuning =
                new TrainingOptions(2, 16, Optimizer.adam())
                        .withRegularization(new Regularization(0, 0.3, false));
        PruningPlan plan =
                new PruningPlan(PruningSpec.global(0.5), new Schedule.Iterative(2), tuning);
        CurveRecorder recorder = new CurveRecorder(opened.revision().about().curvesOn(split));
        Revision pruned =
                window.maker()
                        .prune(
                                opened.revision(),
                                split,
                                reading,
                                plan,
                                recorder,
                                Checkpoints.NONE,
                                JobContext.silent());
        Path saved = folder.resolve("w.zip");
        window.files().save(pruned.network(), pruned.mask(), pruned.about(), saved);
        pruned.network().close();
        opened.revision().network().close();
        run("prune " + model + " --like " + saved + " --threads 1 --out " + out);
        assertThat(Path.of(out)).hasSameBinaryContentAs(saved);
        assertThat(List.of(steps(out).path(1).path("data").path("name").asText()))
                .containsExactly(table);
    }
}
