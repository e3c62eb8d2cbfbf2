package dev.secateur.ui.inputs;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;

/** What ranks, side by side. */
final class RankByChoice extends HBox {
    RankByChoice(InputsViewModel model, Localization texts) {
        ObjectProperty<RankBy> by = new SimpleObjectProperty<>(model.byProperty().get());
        model.byProperty().subscribe(by::set);
        by.subscribe(chosen -> choose(model, chosen));
        getChildren()
                .add(
                        new SegmentedChoice<>(
                                by,
                                List.of(RankBy.values()),
                                value -> texts.bind("inputs.by." + value.key())));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private static void choose(InputsViewModel model, RankBy chosen) {
        if (chosen != model.byProperty().get()) {
            model.choose(chosen);
        }
    }
}
