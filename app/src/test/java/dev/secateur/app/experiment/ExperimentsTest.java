package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.resources.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {
    static java.util.List<Experiment> all() {
        return Experiments.ALL;
    }

    static java.util.List<Experiment> published() {
        return Experiments.ALL.stream()
                .filter(experiment -> experiment.headline().published().isPresent())
                .toList();
    }

    @Test
    void eachHasANameOfItsOwn() {
        assertThat(Experiments.ALL).extracting(Experiment::name).doesNotHaveDuplicates();
        assertThat(Experiments.find("han")).isPresent();
        assertThat(Experiments.find("hen")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachIsExplainedInBothLanguages(Experiment experiment) {
        for (var language : Messages.LANGUAGES) {
            assertThat(new Messages(language).has("experiment." + experiment.name())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void whatIsPublishedSaysWhereAndOnWhat(Experiment experiment) {
        Published published = experiment.headline().published().orElseThrow();
        assertThat(published.source()).isNotBlank();
        assertThat(published.dataset()).isNotBlank();
        assertThat(published.setting()).isNotBlank();
        assertThat(published.figure()).isNotBlank();
    }

    @Test
    void aPairOfErrorsIsALossOfTheirDifference() {
        Published published = Published.errors("s", "d", "n", 2.25, 2.0);
        assertThat(published.figure()).isEqualTo("2.25 % → 2.00 %");
        assertThat(published.accuracyLoss()).isEqualTo(-0.25);
        assertThat(Published.accuracies("s", "d", "n", 99, 98.5).accuracyLoss()).isEqualTo(0.5);
    }
}
