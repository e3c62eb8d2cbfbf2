package dev.secateur.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.model.training.OverfittingDiagnosis;
import dev.secateur.model.training.OverfittingDiagnosis.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleNetworksTest {
    private final Engine engine = new Engine(1);
    private final SampleNetworks networks = new SampleNetworks(engine);

    @ParameterizedTest
    @CsvSource({
        // What was measured, less a point.
        "mlp-64, 0.7875",
        "lenet-300-100, 0.848",
        "lenet-5, 0.87",
        "digits-cnn, 0.978",
        "charts-lstm, 0.99",
    })
    void everyTrainedNetworkIsAsGoodAsItWasMeasured(String name, double leastAccuracy) {
        SampleRecipe recipe = recipe(name);
        DataSplit data = data(recipe);
        NetworkFile file = networks.open(name);
        try (Network network = file.network()) {
            Evaluation scores = Evaluator.evaluate(network, data.heldOut(), JobContext.silent());
            assertThat(scores.accuracy()).isGreaterThanOrEqualTo(leastAccuracy);
            assertThat(network.summary(name)).isEqualTo(asBuilt(recipe, data).summary(name));
            assertThat(file.about().classNames()).isEqualTo(data.train().classNames());
            assertThat(file.about().trainedOn())
                    .contains(new NetworkFile.TrainedOn(recipe.data(), data.train().size()));
            assertThat(file.about().curves().points()).isNotEmpty();
            assertThat(file.about().curves().plannedEnd()).isEqualTo(recipe.options().epochs());
        }
    }

    private Network asBuilt(SampleRecipe recipe, DataSplit data) {
        return engine.build(
                recipe.architecture(),
                data.train().shape(),
                data.train().classNames().size(),
                SampleRecipe.SEED,
                recipe.options().optimizer());
    }

    @ParameterizedTest
    @CsvSource({
        "mlp-64, TURNED",
        "lenet-300-100, GAP",
        "digits-cnn, NARROW_GAP",
        "charts-lstm, NARROW_GAP",
    })
    void itsCurvesAndScoresTellWhetherItOverfits(String name, Reason reason) {
        DataSplit data = data(recipe(name));
        NetworkFile file = networks.open(name);
        try (Network network = file.network()) {
            OverfittingDiagnosis diagnosis =
                    OverfittingDiagnosis.of(
                            file.about().curves(),
                            Evaluator.evaluate(network, data.train(), JobContext.silent()),
                            Evaluator.evaluate(network, data.heldOut(), JobContext.silent()));
            assertThat(diagnosis.reason()).isEqualTo(reason);
        }
    }

    @Test
    void validationLossOfTheSmallOneTurnedEarly() {
        NetworkFile file = networks.open("mlp-64");
        file.network().close();
        OverfittingDiagnosis diagnosis = OverfittingDiagnosis.of(file.about().curves(), 1000);
        assertThat(diagnosis.verdict()).isEqualTo(OverfittingDiagnosis.Verdict.OVERFITS);
        assertThat(diagnosis.turn().orElseThrow().epoch()).isBetween(8.0, 25.0);
    }

    @Test
    void theSmallOneOverfitsPlainly() {
        NetworkFile file = networks.open("mlp-64");
        file.network().close();
        List<MetricPoint> points = file.about().curves().points();
        MetricPoint last = points.get(points.size() - 1);
        double best = points.stream().mapToDouble(MetricPoint::validationLoss).min().orElseThrow();
        assertThat(last.trainAccuracy()).isGreaterThan(0.99);
        assertThat(last.gap()).isGreaterThan(0.15);
        assertThat(last.validationLoss()).isGreaterThan(1.2 * best);
    }

    @Test
    void everyNameIsAnArchitecture() {
        assertThat(SampleNetworks.names()).containsExactlyElementsOf(Architecture.NAMES);
    }

    @Test
    void openingLeavesNoCopyBehind() throws IOException {
        networks.open("mlp-64").network().close();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .noneMatch(name -> name.startsWith("mlp-64-") && name.endsWith(".zip"));
        }
    }

    @Test
    void whatIsNeitherBundledNorAFileIsSaidToBeUnknown() {
        assertRefused("lenet-6", ErrorCode.MODEL_UNKNOWN);
        assertRefused("", ErrorCode.MODEL_UNKNOWN);
        assertRefused("some/lenet-6", ErrorCode.MODEL_MISSING);
        assertRefused("lenet-6.zip", ErrorCode.MODEL_MISSING);
    }

    private void assertRefused(String name, ErrorCode code) {
        assertThatThrownBy(() -> networks.open(name))
                .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static SampleRecipe recipe(String name) {
        return SampleRecipe.ALL.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DataSplit data(SampleRecipe recipe) {
        return new DataSource(new SampleData())
                .load(
                        recipe.data(),
                        DataOptions.DEFAULT,
                        recipe.examples(),
                        new CancellationToken());
    }
}
