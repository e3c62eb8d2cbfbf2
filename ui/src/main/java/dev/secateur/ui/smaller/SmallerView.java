package dev.secateur.ui.smaller;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.SegmentedChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The fifth tab: pages of which one is shown, and a row of buttons to choose it. */
public final class SmallerView extends VBox {
    private final ObjectProperty<Page> chosen = new SimpleObjectProperty<>();
    private final Set<Page> seen = new HashSet<>();
    private final List<Page> pages;

    /**
     * Shows the first of some pages.
     *
     * @param pages from left to right, at least one
     */
    public SmallerView(List<Page> pages, Localization texts) {
        this.pages = List.copyOf(pages);
        getStyleClass().add("smaller-view");
        setMinSize(0, 0);
        chosen.set(pages.get(0));
        StackPane shown = new StackPane();
        shown.setMinSize(0, 0);
        VBox.setVgrow(shown, Priority.ALWAYS);
        chosen.subscribe(page -> show(page, shown));
        getChildren().setAll(choice(texts), shown);
    }

    /** Shows the page of this id, which there must be. */
    public void show(String id) {
        chosen.set(pages.stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow());
    }

    private Node choice(Localization texts) {
        SegmentedChoice<Page> choice =
                new SegmentedChoice<>(chosen, pages, page -> texts.bind(page.titleKey()));
        choice.setId("smaller-pages");
        choice.setMaxWidth(USE_PREF_SIZE);
        for (int i = 0; i < pages.size(); i++) {
            choice.getChildren().get(i).setId("page-" + pages.get(i).id());
        }
        return choice;
    }

    private void show(Page page, StackPane shown) {
        if (seen.add(page)) {
            Node content = page.content().get();
            content.visibleProperty().bind(chosen.map(page::equals));
            shown.getChildren().add(content);
        }
    }
}
