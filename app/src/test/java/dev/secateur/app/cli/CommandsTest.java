package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.secateur.model.pruning.Criterion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    @TempDir private Path folder;

    @Test
    void inspectDescribesEveryLayer() {
        JsonNode root = CliRun.json("inspect", "lenet-300-100");
        assertThat(root.path("parameters").asLong()).isEqualTo(266_610);
        assertThat(root.path("weights").asLong()).isEqualTo(266_200);
        assertThat(root.path("macs").asLong()).isEqualTo(266_200);
        assertThat(root.path("sparsity").asDouble()).isZero();
        JsonNode layer = root.path("layers").path(0);
        assertThat(layer.fieldNames())
                .toIterable()
                .contains("name", "type", "parameters", "weights", "macs", "sparsity", "shape")
                .contains("mean", "standardDeviation", "rms", "minimum", "maximum");
        assertThat(layer.path("shape").asText()).isEqualTo("784 → 300");
        assertThat(root.path("layers")).hasSize(3);
    }

    @Test
    void trainFitsTheNetworkToTheData() {
        Path out = folder.resolve("m.zip");
        JsonNode root =
                CliRun.json(
                        "train",
                        "mlp-64",
                        "--data",
                        "breast-cancer",
                        "--epochs",
                        "20",
                        "--out",
                        out.toString());
        assertThat(root.path("accuracy").asDouble()).isGreaterThan(0.93);
        JsonNode inspected = CliRun.json("inspect", out.toString());
        assertThat(inspected.path("layers").path(0).path("shape").asText()).isEqualTo("30 → 64");
        assertThat(inspected.path("layers").path(1).path("shape").asText()).isEqualTo("64 → 2");
        JsonNode evaluated = CliRun.json("evaluate", out.toString(), "--data", "breast-cancer");
        for (String key : List.of("accuracy", "loss", "precision", "recall", "f1", "confusion")) {
            assertThat(evaluated.path(key)).as(key).isEqualTo(root.path(key));
        }
    }

    @Test
    void trainingAgainstOverfittingSaysWhichEpochItKept() {
        Path out = folder.resolve("m.zip");
        String[] command = {
            "train",
            "mlp:64",
            "--data",
            "iris",
            "--epochs",
            "400",
            "--out",
            out.toString(),
            "--l1",
            "0.01",
            "--l2",
            "0.001",
            "--dropout",
            "0.3",
            "--class-weights",
            "--early-stopping",
            "3",
            "--validation",
            "0.25",
            "--learning-rate",
            "0.02",
            "--learning-rate-schedule",
            "cosine",
            "--warm-up",
            "1"
        };
        JsonNode root = CliRun.json(command);
        JsonNode restoration = root.path("curves").path("restorations").path(0);
        assertThat(restoration.path("epoch").asDouble()).isLessThan(400);
        assertThat(restoration.path("epoch").asDouble() - restoration.path("bestEpoch").asDouble())
                .isCloseTo(3, Offset.offset(1e-6));
        // Of 120 examples that are not held out, a quarter of each class is for validation.
        assertThat(root.path("train").path("examples").asInt()).isEqualTo(90);
        assertThat(CliRun.json(command)).isEqualTo(root);
        assertThat(CliRun.of(command).out()).contains("Early stopping: ended after epoch");
        JsonNode evaluated = CliRun.json("evaluate", out.toString(), "--data", "iris");
        assertThat(evaluated.path("loss")).isEqualTo(root.path("loss"));
    }

    @ParameterizedTest
    @CsvSource({"--dropout, 1", "--l1, -1", "--early-stopping, 0", "--validation, 1"})
    void whatTrainingCannotTakeIsSaid(String option, String value) {
        String out = folder.resolve("m.zip").toString();
        CliRun.of("train", "mlp:4", "--data", "iris", "--epochs", "1", "--out", out, option, value)
                .assertFailed(ExitStatus.USAGE, value);
    }

    @Test
    void scoresFollowFromTheConfusionMatrix() {
        JsonNode root = CliRun.json("evaluate", "digits-cnn", "--data", "digits");
        JsonNode confusion = root.path("confusion");
        double right = 0;
        double all = 0;
        for (int i = 0; i < confusion.size(); i++) {
            right += confusion.path(i).path(i).asDouble();
            for (JsonNode count : confusion.path(i)) {
                all += count.asDouble();
            }
        }
        assertThat(root.path("accuracy").asDouble()).isCloseTo(right / all, EXACTLY);
        assertThat(root.path("examples").asDouble()).isEqualTo(all);
    }

    @Test
    void aPrunedNetworkHasExactlyTheZerosAskedFor() throws IOException {
        Path out = folder.resolve("p.zip");
        JsonNode pruned =
                CliRun.json(
                        "prune",
                        "lenet-300-100",
                        "--data",
                        "fashion-mnist",
                        "--sparsity",
                        "0.9",
                        "--fine-tune",
                        "1",
                        "--train-examples",
                        "300",
                        "--out",
                        out.toString());
        long asked = 266_200L * 9 / 10;
        List<Long> zeros = zerosByDl4j(out);
        assertThat(zeros.stream().mapToLong(Long::longValue).sum()).isEqualTo(asked);
        JsonNode inspected = CliRun.json("inspect", out.toString());
        assertThat(inspected.path("zeros").asLong()).isEqualTo(asked);
        for (int l = 0; l < zeros.size(); l++) {
            assertThat(inspected.path("layers").path(l).path("zeros").asLong())
                    .isEqualTo(zeros.get(l));
        }
        assertSizes(pruned, asked);
        assertThat(pruned.path("before").path("zeros").asLong()).isZero();
        assertThat(pruned.path("before").path("accuracy").asDouble())
                .isGreaterThan(pruned.path("pruned").path("accuracy").asDouble());
    }

    /** Counted on DL4J's own terms, from what DL4J itself reads. */
    private static List<Long> zerosByDl4j(Path file) throws IOException {
        MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
        List<Long> zeros = new ArrayList<>();
        for (Layer layer : network.getLayers()) {
            long count = 0;
            for (float w : layer.getParam("W").dup('c').data().asFloat()) {
                count += w == 0 ? 1 : 0;
            }
            zeros.add(count);
        }
        network.close();
        return zeros;
    }

    private static void assertSizes(JsonNode pruned, long zeros) {
        for (String stage : List.of("pruned", "fineTuned")) {
            JsonNode node = pruned.path(stage);
            assertThat(node.path("zeros").asLong()).isEqualTo(zeros);
            assertThat(node.path("compressionRatio").asDouble())
                    .isCloseTo(266_610.0 / (266_610 - zeros), EXACTLY);
            assertThat(node.path("theoreticalSpeedup").asDouble())
                    .isCloseTo(266_200.0 / (266_200 - zeros), EXACTLY);
        }
        assertThat(pruned.path("curves").path("marks").path(0).path("sparsity").asDouble())
                .isCloseTo(0.9, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({
        "--criterion magnitude --scope layer --sparsity 0.5",
        "--criterion std --std 0.5",
        "--criterion rms --rate 0.5 --scope layer",
        "--criterion quantile --quantile 0.5",
        "--criterion random --sparsity 0.5 --seed 9",
        "--threshold 0.1 --keep-at-least 0.1",
        "'--sides 0.1,0.5 --schedule iterative --rounds 2 --fine-tune 1'",
        "--scope per-layer --layer fc1=0.5 --layer out=0.25",
        "--sparsity 0.6 --leave-out out --schedule iterative --rounds 3 --fine-tune 1 --l2 1e-4",
        "--sparsity 0.5 --optimizer sgd --fine-tune 1 --batch-size 8",
        "--sparsity 0.5 --schedule agp --rounds 3 --fine-tune 1 --batch-size 8",
        "--sparsity 0.5 --schedule layerwise --fine-tune 1",
        "--sparsity 0.5 --schedule dynamic --margin 0.2 --every 1 --fine-tune 2 --batch-size 8",
        "--sparsity 0.5 --schedule l1 --alpha 0.01 --penalty-epochs 2 --fine-tune 1",
        "--sparsity 0.5 --schedule lottery --rounds 2 --fine-tune 1",
        "--sparsity 0.5 --schedule lottery --rounds 2 --rewind random --fine-tune 1",
        "--pattern 2:4 --fine-tune 1",
        "--sparsity 0.5 --schedule iterative --accuracy-budget 90 --fine-tune 1",
    })
    void theSameCommandTwiceGivesTheSameNumbers(String options) {
        String model = folder.resolve("m.zip").toString();
        String out = folder.resolve("p.zip").toString();
        CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", model);
        String line = "prune " + model + " --data iris --out " + out + " " + options;
        JsonNode first = CliRun.json(line.split(" ", -1));
        assertThat(CliRun.json(line.split(" ", -1))).isEqualTo(first);
        assertThat(first.path("sparsity").asDouble()).isBetween(0.05, 0.95);
    }

    @Test
    void trainSaysWhetherItOverfits() {
        String out = folder.resolve("m.zip").toString();
        JsonNode root =
                CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", out);
        JsonNode diagnosis = root.path("diagnosis");
        double gap =
                root.path("train").path("accuracy").asDouble() - root.path("accuracy").asDouble();
        assertThat(diagnosis.path("gap").asDouble()).isCloseTo(gap, EXACTLY);
        assertThat(diagnosis.path("gapLow").asDouble()).isLessThan(gap);
        assertThat(diagnosis.path("gapHigh").asDouble()).isGreaterThan(gap);
        assertThat(diagnosis.path("validationExamples")).isEqualTo(root.path("examples"));
        assertThat(diagnosis.path("verdict").asText())
                .isIn("overfits", "fits", "underfits", "cannot-tell");
        assertThat(diagnosis.path("turningEpoch").isNull()).isTrue();
        assertThat(diagnosis.path("comparedWithParent").isNull()).isTrue();
    }

    @Test
    void pruneSaysWhetherItOverfitsLessThanItsParent() {
        Path out = folder.resolve("p.zip");
        String line =
                "prune mlp-64 --data fashion-mnist --train-examples 1000 --sparsity 0.95"
                        + " --fine-tune 1 --out "
                        + out;
        JsonNode root = CliRun.json(line.split(" ", -1));
        JsonNode diagnosis = root.path("diagnosis");
        JsonNode parent = diagnosis.path("comparedWithParent");
        assertThat(parent.path("verdict").asText()).isEqualTo("overfits");
        assertThat(parent.path("gap").asDouble()).isGreaterThan(0.15);
        assertThat(parent.path("gapChange").asDouble())
                .isCloseTo(
                        diagnosis.path("gap").asDouble() - parent.path("gap").asDouble(), EXACTLY);
        assertThat(parent.path("overfitting").asText()).isEqualTo("less");
        assertThat(parent.path("gapChangeHigh").asDouble()).isNegative();
        assertThat(diagnosis.path("validationAccuracy"))
                .isEqualTo(root.path("fineTuned").path("accuracy"));
        assertThat(diagnosis.path("trainAccuracy")).isEqualTo(root.path("train").path("accuracy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void withoutJsonAPersonCanReadIt(String language) {
        String model = folder.resolve("m.zip").toString();
        String out = folder.resolve("p.zip").toString();
        for (String line :
                List.of(
                        "train mlp:12 --data iris --epochs 2 --out " + model,
                        "inspect " + model,
                        "evaluate " + model + " --data iris",
                        "prune " + model + " --data iris --sparsity 0.5 --out " + out,
                        "train mlp:9 --data iris --epochs 1 --label-noise 0.2 --feature-noise 0.1"
                                + " --out "
                                + out)) {
            CliRun run = CliRun.of((line + " --lang " + language).split(" ", -1));
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).isNotBlank().doesNotContain("cli.", "diagnosis.", "{", "null");
            boolean judges = line.startsWith("train") || line.startsWith("prune");
            assertThat(run.out().contains(language.equals("en") ? "95\u202f% interval" : "区间"))
                    .isEqualTo(judges);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--sparsity 0.5 --fine-tune 2 --seed 7 --train-examples 90 --label-noise 0.1",
                "--std 0.5 --leave-out out --keep-at-least 0.1 --optimizer sgd",
                "--scope per-layer --layer fc1=0.5 --schedule iterative --rounds 2 --fine-tune 1",
            })
    void pruningLikeAFileGivesTheSameFile(String options) throws IOException {
        Path model = folder.resolve("m.zip");
        Path first = folder.resolve("a.zip");
        Path second = folder.resolve("b.zip");
        CliRun.json(
                "train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", model.toString());
        String line = "prune " + model + " --data iris --out " + first + " " + options;
        CliRun.json(line.split(" ", -1));
        CliRun.json(
                "prune", model.toString(), "--like", first.toString(), "--out", second.toString());
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void inspectTellsHowANetworkWasMade() throws Exception {
        Path model = folder.resolve("m.zip");
        Path out = folder.resolve("p.zip");
        CliRun.json(
                "train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", model.toString());
        CliRun.json(
                "prune",
                model.toString(),
                "--data",
                "iris",
                "--sparsity",
                "0.5",
                "--out",
                out.toString());
        JsonNode steps = CliRun.json("inspect", out.toString()).path("provenance");
        assertThat(steps).hasSize(2);
        assertThat(steps.path(0).path("action").asText()).isEqualTo("trained");
        assertThat(steps.path(0).path("architecture").asText()).isEqualTo("mlp:12");
        JsonNode pruned = steps.path(1);
        assertThat(pruned.path("plan").path("spec").path("amount").path("share").asDouble())
                .isEqualTo(0.5);
        assertThat(pruned.path("data").path("name").asText()).isEqualTo("iris");
        assertThat(pruned.path("data").path("sha256"))
                .isEqualTo(steps.path(0).path("data").path("sha256"));
        assertThat(pruned.path("versions").path("dl4j").asText()).isEqualTo("1.0.0-M2.1");
        assertThat(pruned.path("parent").asText()).isEqualTo(sha256(model, "coefficients.bin"));
        String text = CliRun.of("inspect", out.toString()).out();
        assertThat(text).contains("Step 2: pruned", "Plan · Pruning · Amount · Share", "0.5");
    }

    /** Of a zip's entry, by nothing of ours. */
    private static String sha256(Path zip, String entry) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile());
                InputStream in = file.getInputStream(file.getEntry(entry))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return String.format("%064x", new BigInteger(1, digest));
        }
    }

    @Test
    void whatAFileDecidesIsNotGivenTwice() {
        String model = folder.resolve("m.zip").toString();
        CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "1", "--out", model);
        CliRun.of("prune", model, "--like", model, "--seed", "3", "--out", model)
                .assertFailed(ExitStatus.USAGE, "--seed");
        CliRun.of("prune", model, "--like", model, "--out", model)
                .assertFailed(ExitStatus.BAD_INPUT, "does not say how it was pruned");
    }

    @Test
    void whatIsLearnedByAPrunedNetworkIsPrunedFurther() {
        String model = folder.resolve("m.zip").toString();
        String out = folder.resolve("p.zip").toString();
        CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", model);
        CliRun.json("prune", model, "--data", "iris", "--sparsity", "0.5", "--out", out);
        JsonNode again =
                CliRun.json("prune", out, "--data", "iris", "--sparsity", "0.75", "--out", out);
        assertThat(again.path("before").path("sparsity").asDouble()).isEqualTo(0.5);
        assertThat(again.path("fineTuned").path("sparsity").asDouble()).isEqualTo(0.75);
        assertThat(again.path("curves").path("marks")).hasSize(2);
    }

    @Test
    void wrongLabelsLowerTheTrainingAccuracyAndLeaveTheHeldOutDataClean() {
        String out = folder.resolve("m.zip").toString();
        String line = "train mlp:12 --data breast-cancer --epochs 30 --out " + out;
        JsonNode clean = CliRun.json(line.split(" "));
        JsonNode noisy = CliRun.json((line + " --label-noise 0.3").split(" "));
        assertThat(clean.path("train").path("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(noisy.path("train").path("accuracy").asDouble()).isBetween(0.6, 0.8);
        assertThat(noisy.path("accuracy").asDouble()).isGreaterThan(0.85);
        assertThat(noisy.path("labelNoise").asDouble()).isEqualTo(0.3);
        assertThat(noisy.path("labelNoiseKind").asText()).isEqualTo("uniform");
        JsonNode pruned =
                CliRun.json(
                        ("prune " + out + " --data breast-cancer --sparsity 0.5 --out " + out)
                                .concat(" --label-noise 1 --label-noise-kind pairwise")
                                .split(" "));
        double train = pruned.path("train").path("accuracy").asDouble();
        assertThat(train).isLessThan(0.2);
        assertThat(pruned.path("fineTuned").path("accuracy").asDouble()).isGreaterThan(0.85);
    }

    @Test
    void severalSeedsAreEachRunAndAveraged() {
        String model = folder.resolve("m.zip").toString();
        String out = folder.resolve("p.zip").toString();
        CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "2", "--out", model);
        String line =
                "prune "
                        + model
                        + " --data iris --criterion random --sparsity 0.5 --fine-tune 1 --out "
                        + out;
        JsonNode all = CliRun.json((line + " --seed 4 --seeds 3").split(" ", -1));
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            JsonNode own = CliRun.json((line + " --seed " + (4 + i)).split(" ", -1));
            double accuracy = own.path("fineTuned").path("accuracy").asDouble();
            assertThat(all.path("seeds").path(i).path("seed").asInt()).isEqualTo(4 + i);
            assertThat(all.path("seeds").path(i).path("fineTuned").asDouble()).isEqualTo(accuracy);
            sum += accuracy;
            squares += accuracy * accuracy;
        }
        double mean = sum / 3;
        assertThat(all.path("mean").path("fineTuned").asDouble()).isCloseTo(mean, EXACTLY);
        assertThat(all.path("standardDeviation").path("fineTuned").asDouble())
                .isCloseTo(Math.sqrt((squares - 3 * mean * mean) / 2), Offset.offset(1e-6));
        CliRun page = CliRun.of((line + " --seeds 2").split(" ", -1));
        assertThat(page.out()).contains("Mean ± standard deviation");
    }

    @Test
    void aBudgetSaysWhereItEndedTheRun() {
        String model = folder.resolve("m.zip").toString();
        String out = folder.resolve("p.zip").toString();
        CliRun.json("train", "mlp:12", "--data", "iris", "--epochs", "30", "--out", model);
        String line =
                "prune "
                        + model
                        + " --data iris --scope layer --sparsity 0.9 --schedule iterative"
                        + " --accuracy-budget 0 --out "
                        + out;
        JsonNode json = CliRun.json(line.split(" ", -1));
        JsonNode stop = json.path("stopped");
        assertThat(stop.path("planned").asInt()).isEqualTo(5);
        assertThat(stop.path("kept").asInt()).isLessThan(5);
        double before = json.path("before").path("accuracy").asDouble();
        assertThat(stop.path("refusedAccuracy").asDouble()).isLessThan(before);
        assertThat(json.path("fineTuned").path("accuracy").asDouble())
                .isGreaterThanOrEqualTo(before);
        assertThat(CliRun.of(line.split(" ", -1)).out()).contains("The accuracy budget ended it");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void everyCriterionPrunesTheSmallConvolutionalNetwork(Criterion criterion) {
        JsonNode root =
                CliRun.json(
                        "prune",
                        "digits-cnn",
                        "--data",
                        "digits",
                        "--train-examples",
                        "96",
                        "--criterion",
                        criterion.key(),
                        "--scope",
                        "layer",
                        "--sparsity",
                        "0.25",
                        "--scored-on",
                        "48",
                        "--out",
                        folder.resolve("pruned.zip").toString());
        assertThat(root.path("criterion").asText()).isEqualTo(criterion.key());
        for (JsonNode layer : root.path("layers")) {
            long weights = layer.path("weights").asLong();
            boolean hasUnits =
                    criterion.isUnitwise() && layer.path("name").asText().startsWith("conv");
            assertThat(layer.has("units")).isEqualTo(hasUnits);
            if (hasUnits) {
                assertThat(layer.path("unitsPruned").asInt())
                        .isEqualTo(layer.path("units").asInt() / 4);
            }
            if (weights > 0 && (hasUnits || !criterion.isUnitwise())) {
                assertThat(layer.path("sparsity").asDouble()).isEqualTo(0.25, EXACTLY);
            }
        }
    }
}
