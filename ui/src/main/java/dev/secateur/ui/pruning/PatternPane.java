package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Pattern;
import dev.secateur.ui.control.Localization;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** An N:M pattern, which decides how much goes instead of the amount. */
final class PatternPane extends VBox {
    private static final List<Optional<Pattern>> PATTERNS =
            List.of(
                    Optional.empty(),
                    Optional.of(new Pattern(2, 4)),
                    Optional.of(new Pattern(1, 4)),
                    Optional.of(new Pattern(1, 2)),
                    Optional.of(new Pattern(4, 8)));

    PatternPane(PruningViewModel model, Localization texts) {
        ComboBox<Optional<Pattern>> pattern =
                Choices.of(texts, "pattern.", PatternPane::key, PATTERNS);
        pattern.setId("pattern");
        pattern.setOnAction(event -> model.choosePattern(pattern.getValue()));
        model.planProperty()
                .subscribe(
                        plan ->
                                PATTERNS.stream()
                                        .filter(known -> known.equals(plan.spec().pattern()))
                                        .forEach(known -> Choices.show(pattern, known)));
        getChildren().add(Choices.beside(texts, "pruning.pattern", pattern));
    }

    private static String key(Optional<Pattern> pattern) {
        return pattern.map(p -> p.kept() + "-" + p.of()).orElse("none");
    }
}
