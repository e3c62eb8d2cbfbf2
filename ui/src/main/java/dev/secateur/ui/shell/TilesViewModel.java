package dev.secateur.ui.shell;

import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the tiles say: the shown revision as the draft would leave it, against the start. */
public final class TilesViewModel {
    private final List<ReadOnlyObjectWrapper<TileFigure>> figures =
            Stream.generate(() -> new ReadOnlyObjectWrapper<>(TileFigure.empty("")))
                    .limit(TileStrip.TILES)
                    .toList();
    private final Workbench workbench;
    private final Comparisons comparisons;
    private final TileTexts words;

    /** Follows a workbench and what is measured on it, in the language of the texts. */
    public TilesViewModel(Workbench workbench, Comparisons comparisons, Localization texts) {
        this.workbench = workbench;
        this.comparisons = comparisons;
        this.words = new TileTexts(texts);
        workbench.revisionProperty().subscribe(revision -> update());
        workbench.dataProperty().subscribe(data -> update());
        workbench.draft().previewProperty().subscribe(preview -> update());
        workbench.liveAccuracy().figureProperty().subscribe(figure -> update());
        comparisons.speedsProperty().subscribe(speeds -> update());
        texts.messagesProperty().subscribe(messages -> update());
    }

    /** What a tile says, counted from 0 at the left. */
    public ReadOnlyObjectProperty<TileFigure> figureProperty(int tile) {
        return figures.get(tile).getReadOnlyProperty();
    }

    /** Lets a strip show these figures. */
    public void showIn(TileStrip strip) {
        for (int i = 0; i < TileStrip.TILES; i++) {
            strip.figureProperty(i).bind(figureProperty(i));
        }
    }

    private void update() {
        List<TileFigure> now = figures();
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).set(now.get(i));
        }
    }

    private List<TileFigure> figures() {
        Revision shown = workbench.revisionProperty().get();
        if (shown == null) {
            return words.empty();
        }
        return words.of(
                TileInput.of(
                        workbench.start(),
                        shown,
                        workbench.draft().previewProperty().get(),
                        workbench.liveAccuracy().figureProperty().get(),
                        workbench.dataProperty().get(),
                        comparisons.speedsProperty().get()));
    }
}
