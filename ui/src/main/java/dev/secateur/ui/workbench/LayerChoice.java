package dev.secateur.ui.workbench;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The layer that is looked at, and those that get the same amount where each has its own; layers
 * are numbered among the prunable ones.
 */
public final class LayerChoice {
    private final IntegerProperty looked = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Set<Integer>> together =
            new ReadOnlyObjectWrapper<>(Set.of(0));

    LayerChoice() {
        looked.subscribe(number -> join(number.intValue()));
    }

    /** The layer that is looked at. */
    public IntegerProperty lookedProperty() {
        return looked;
    }

    /** The layer that is looked at, or the last one of a network that has fewer. */
    public int lookedAmong(int layers) {
        return Math.min(looked.get(), layers - 1);
    }

    /** All that are chosen, in order; the one that is looked at is always among them. */
    public ReadOnlyObjectProperty<Set<Integer>> togetherProperty() {
        return together.getReadOnlyProperty();
    }

    /** Looks at a layer and chooses others with it. */
    public void choose(int number, Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(others);
        all.add(number);
        together.set(Collections.unmodifiableSet(all));
        looked.set(number);
    }

    /** To look at a layer that is not chosen chooses it alone. */
    private void join(int number) {
        if (!together.get().contains(number)) {
            together.set(Set.of(number));
        }
    }
}
