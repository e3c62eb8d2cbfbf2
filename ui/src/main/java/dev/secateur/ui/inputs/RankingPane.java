package dev.secateur.ui.inputs;

import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.ui.control.Localization;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** A ranking: as a map where the inputs are the pixels of an image, else as a list of bars. */
final class RankingPane extends BorderPane {
    private static final double ROW = 24;

    private final InputsViewModel model;
    private final Localization texts;
    private final PixelMap map = new PixelMap(this::readOut);
    private final ListView<RankedInput> list = new ListView<>();
    private final Label caption = new Label();

    RankingPane(InputsViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("ranking-pane");
        list.setId("ranked-inputs");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new RankedCell(model));
        map.setId("pixel-map");
        caption.getStyleClass().add("muted");
        caption.setMaxWidth(Double.MAX_VALUE);
        setCenter(new StackPane(map, list));
        setBottom(caption);
        model.rankedProperty().subscribe(this::show);
        model.keepProperty().subscribe(this::colour);
        texts.messagesProperty().subscribe(() -> readOut(Optional.empty()));
    }

    private void show(Ranked ranked) {
        boolean pixels = ranked != null && ranked.image().isPresent();
        map.setVisible(pixels);
        list.setVisible(!pixels);
        list.getItems().clear();
        if (ranked != null && !pixels) {
            list.getItems().setAll(ranked.order());
        }
        colour();
        readOut(Optional.empty());
    }

    private void colour() {
        if (map.isVisible()) {
            map.show(model.rankedProperty().get(), model.keepProperty().get());
        }
    }

    private void readOut(Optional<Integer> place) {
        Ranked ranked = model.rankedProperty().get();
        if (ranked == null) {
            return;
        } else if (ranked.image().isEmpty()) {
            caption.setText(texts.text("inputs.caption.list"));
        } else if (place.isEmpty()) {
            caption.setText(texts.text("inputs.caption.map"));
        } else {
            RankedInput input = ranked.order().get(place.get());
            int width = ranked.image().get().width();
            int pixel = input.feature() % (width * ranked.image().get().height());
            caption.setText(
                    texts.text(
                            "inputs.readout",
                            pixel / width + 1,
                            pixel % width + 1,
                            place.get() + 1,
                            withUnit(ranked, input)));
        }
    }

    private String withUnit(Ranked ranked, RankedInput input) {
        String score = ranked.text(input);
        return ranked.by() == RankBy.MUTUAL_INFORMATION ? texts.text("inputs.bits", score) : score;
    }
}
