package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.experiment.Experiments;
import dev.secateur.app.experiment.Reproduced;
import dev.secateur.app.experiment.Reproduction;
import dev.secateur.app.experiment.Row;
import dev.secateur.app.experiment.Tiny;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import dev.secateur.resources.Messages;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReproduceCommandTest {
    @Test
    void withoutANameItListsThemAllWithALineEach() {
        CliRun run = CliRun.of("reproduce");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(Experiments.ALL.size());
        assertThat(run.out()).contains("han ", "Han 2015");
        JsonNode listed = CliRun.json("reproduce").path("experiments");
        assertThat(listed).hasSize(Experiments.ALL.size());
        assertThat(listed.path(0).path("name").asText()).isEqualTo("han");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reproduce hen", "reproduce han --seeds 0", "reproduce han lottery"})
    void whatCannotBeMeantIsAUsageError(String line) {
        CliRun.of(line.split(" ", -1)).assertFailed(ExitStatus.USAGE);
    }

    @Test
    void dataThatAreNotThereAreBadInput() {
        CliRun.of("reproduce", "han", "--data", "nowhere")
                .assertFailed(ExitStatus.BAD_INPUT, "nowhere");
    }

    @Test
    void theCommandRunsAnExperimentOnOtherData() {
        JsonNode root = CliRun.json("reproduce", "han", "--data", "iris", "--seeds", "1");
        assertThat(root.path("name").asText()).isEqualTo("han");
        assertThat(root.path("data").asText()).isEqualTo("iris");
        assertThat(root.path("rows").findValuesAsText("method")).contains("magnitude", "random");
    }

    @Test
    void theJsonHasEveryFigureWithItsSpread() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        Reproduced done = tiny();
        new ReproduceReport(done).writeTo(root);
        assertThat(root.path("trainExamples").asInt()).isEqualTo(80);
        assertThat(root.path("testExamples").asInt()).isEqualTo(40);
        assertThat(root.path("seeds").asInt()).isEqualTo(2);
        assertThat(root.path("complete").asBoolean()).isTrue();
        assertThat(root.path("rows")).hasSize(done.rows().size());
        JsonNode headline = root.path("rows").path(2);
        assertThat(headline.path("sparsity").asDouble()).isEqualTo(0.75);
        assertThat(root.path("accuracyLoss").asDouble())
                .isEqualTo(headline.path("accuracyLoss").asDouble());
        assertThat(root.path("compressionRatio").asDouble())
                .isEqualTo(headline.path("compressionRatio").asDouble());
        assertThat(headline.path("accuracyLoss").asDouble())
                .isCloseTo(
                        100
                                * (headline.path("baselineAccuracy").asDouble()
                                        - headline.path("accuracy").asDouble()),
                        Offset.offset(1e-9));
        assertThat(headline.path("accuracyLossSd").isNumber()).isTrue();
        assertThat(headline.path("prunedAccuracy").isNumber()).isTrue();
        assertThat(headline.path("published").path("source").asText()).isEqualTo("Someone 2000");
        assertThat(headline.path("published").path("dataset").asText()).isEqualTo("Letters");
        assertThat(headline.path("published").path("figure").asText()).contains("2.50 %");
        assertThat(root.path("rows").path(3).path("published").isNull()).isTrue();
    }

    @Test
    void whereUnitsAreReallyRemovedBothSpeedupsAreGivenByCriterion() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        Reproduced done =
                new Reproduction(new Engine(1), Tiny.units(), Tiny.digits(), 1)
                        .run(JobContext.silent());
        new ReproduceReport(done).writeTo(root);
        JsonNode first = root.path("rows").path(0);
        assertThat(first.path("criterion").asText()).isEqualTo("unit-l1");
        assertThat(first.path("theoreticalSpeedup").asDouble()).isEqualTo(2);
        assertThat(first.path("measuredSpeedup").asDouble()).isPositive();
        assertThat(root.path("rows").path(2).has("measuredSpeedup")).isFalse();
        Page page = new Page(new Messages(Locale.ENGLISH));
        new ReproduceReport(named(done)).writeTo(page);
        assertThat(page.text()).contains("Speed-up", "Measured", "2.00×");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTextPutsThePublishedFigureBesideOurs(String language) {
        Page page = new Page(new Messages(Locale.forLanguageTag(language)));
        new ReproduceReport(named(tiny())).writeTo(page);
        assertThat(page.text())
                .contains("magnitude", "random", "75.00 %", "-0.50", "Someone 2000", "±")
                .doesNotContain("cli.");
        assertThat(page.text().lines()).hasSizeGreaterThan(10);
    }

    @Test
    void whatWasStoppedEarlySaysSoAndHowOftenEachRowWasRun() {
        Reproduced done = tiny();
        Row first = done.rows().get(0);
        Row once = new Row(first.arm(), first.findings().subList(0, 1));
        Page page = new Page(new Messages(Locale.ENGLISH));
        new ReproduceReport(
                        new Reproduced(
                                Experiments.find("han").orElseThrow(),
                                done.material(),
                                2,
                                false,
                                List.of(once, done.rows().get(1))))
                .writeTo(page);
        assertThat(page.text()).contains("Stopped early", "Runs");
    }

    private static Reproduced named(Reproduced done) {
        return new Reproduced(
                Experiments.find("han").orElseThrow(),
                done.material(),
                done.seeds(),
                done.isComplete(),
                done.rows());
    }

    private static Reproduced tiny() {
        return new Reproduction(new Engine(1), Tiny.compression(), Tiny.digits(), 2)
                .run(JobContext.silent());
    }
}
