package dev.secateur.ui.workbench;

import dev.secateur.model.store.KeptLook;
import dev.secateur.model.store.KeptVisit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person looks at, and has looked at on the shown revision. */
public final class Look {
    /** The tab that a session begins with. */
    public static final String FIRST_TAB = "weights";

    /** The tab with the graph of layers and the units of the one that is looked at. */
    public static final String MAP_TAB = "map";

    private static final int MOST_KEPT = 300;

    private final StringProperty tab = new SimpleStringProperty(FIRST_TAB);
    private final ObservableList<KeptVisit> visits = FXCollections.observableArrayList();

    /** The name of the tab that is shown. */
    public StringProperty tabProperty() {
        return tab;
    }

    /** The drafts on the shown revision that were measured, the oldest first. */
    public ObservableList<KeptVisit> visits() {
        return visits;
    }

    /** Adds a draft that was measured; of very many the oldest are forgotten. */
    public void visited(KeptVisit visit) {
        if (visits.size() >= 2 * MOST_KEPT) {
            visits.remove(0, MOST_KEPT);
        }
        visits.add(visit);
    }

    KeptLook kept() {
        List<KeptVisit> newest =
                visits.subList(Math.max(0, visits.size() - MOST_KEPT), visits.size());
        return new KeptLook(tab.get(), newest);
    }

    void goOn(Optional<KeptLook> kept) {
        tab.set(kept.map(KeptLook::tab).orElse(FIRST_TAB));
        visits.setAll(kept.map(KeptLook::visits).orElse(List.of()));
    }
}
