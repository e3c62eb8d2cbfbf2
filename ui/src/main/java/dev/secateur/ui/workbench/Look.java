package dev.secateur.ui.workbench;

import dev.secateur.model.store.KeptCurves;
import dev.secateur.model.store.KeptLook;
import dev.secateur.model.store.KeptVisit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** What a person looks at, and has looked at on the shown revision. */
public final class Look {
    /** The tab that a session begins with. */
    public static final String FIRST_TAB = "weights";

    /** The tab with the graph of layers and the units of the one that is looked at. */
    public static final String MAP_TAB = "map";

    private static final int MOST_KEPT = 300;

    private final StringProperty tab = new SimpleStringProperty(FIRST_TAB);
    private final ObservableList<KeptVisit> visits = FXCollections.observableArrayList();
    private final ObservableSet<Integer> beside = FXCollections.observableSet(new TreeSet<>());
    private final DoubleProperty smoothing = new SimpleDoubleProperty();

    /** The name of the tab that is shown. */
    public StringProperty tabProperty() {
        return tab;
    }

    /** The drafts on the shown revision that were measured, the oldest first. */
    public ObservableList<KeptVisit> visits() {
        return visits;
    }

    /** The numbers of the revisions whose curves are beside those of the shown one. */
    public ObservableSet<Integer> beside() {
        return beside;
    }

    /** How much what was measured before weighs in curves, 0 for as they were measured. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
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
        KeptCurves curves = new KeptCurves(List.copyOf(beside), smoothing.get());
        return new KeptLook(tab.get(), newest, Optional.of(curves));
    }

    void goOn(Optional<KeptLook> kept) {
        tab.set(kept.map(KeptLook::tab).orElse(FIRST_TAB));
        visits.setAll(kept.map(KeptLook::visits).orElse(List.of()));
        Optional<KeptCurves> curves = kept.flatMap(KeptLook::curves);
        beside.clear();
        beside.addAll(curves.map(KeptCurves::beside).orElse(List.of()));
        curves.map(KeptCurves::smoothing).ifPresent(smoothing::set);
    }
}
