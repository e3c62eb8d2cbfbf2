package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.resources.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts that a criterion does not take are said in words, not as the program writes them. */
class UnfitAmountsTest {
    private static final Amount THRESHOLD = new Amount.Threshold(0.00025);
    private static final Amount SIDES = new Amount.Sides(0.02, 0.05);

    static Stream<Criterion> without() {
        return Arrays.stream(Criterion.values()).filter(one -> !one.hasWeightThreshold());
    }

    private static String refused(
            Criterion criterion, UnaryOperator<PruningSpec> amount, Locale language) {
        UserError error =
                catchThrowableOfType(
                        UserError.class,
                        () -> amount.apply(PruningSpec.global(0.5).withCriterion(criterion)));
        assertThat(error).as(criterion.key()).isNotNull();
        String text =
                new Messages(language).text(error.code().messageKey(), error.arguments().toArray());
        assertThat(text).contains(criterion.key()).doesNotContain("[", "=", "Threshold", "Sides");
        return text;
    }

    @ParameterizedTest
    @MethodSource("without")
    void theNumbersStandInTheText(Criterion criterion) {
        for (Locale language : Messages.LANGUAGES) {
            assertThat(refused(criterion, spec -> spec.withAmount(THRESHOLD), language))
                    .contains("0.00025");
            assertThat(refused(criterion, spec -> spec.withLayerAmount("a", SIDES), language))
                    .contains("0.02", "0.05");
            if (criterion.isUnitwise()) {
                Optional<Pattern> pattern = Optional.of(new Pattern(2, 4));
                assertThat(refused(criterion, spec -> spec.withPattern(pattern), language))
                        .contains("2:4");
            }
        }
    }
}
