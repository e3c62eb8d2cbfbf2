package dev.secateur.ui.workbench;

import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.session.Revision;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What undo and redo go through: the revisions that were shown, with the plans drafted on them. */
public final class UndoHistory {
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final Supplier<Timeline> open;
    private final Draft draft;
    private final Runnable onCommitted;
    private final Runnable onMoved;

    /**
     * Nothing is open.
     *
     * @param open what is open; null for nothing
     * @param draft the plan that is being drafted
     * @param onCommitted told when there may be more to undo
     * @param onMoved told when another moment holds
     */
    UndoHistory(Supplier<Timeline> open, Draft draft, Runnable onCommitted, Runnable onMoved) {
        this.open = open;
        this.draft = draft;
        this.onCommitted = onCommitted;
        this.onMoved = onMoved;
    }

    /** Whether there is something to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is something to do again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Makes the draft as it stands something that undo comes back to. */
    public void commitDraft() {
        if (open.get() != null) {
            open.get().commit(draft.planProperty().get());
            onCommitted.run();
        }
    }

    private boolean isInGesture() {
        return open.get() != null
                && !draft.planProperty().get().equals(open.get().history().current().plan());
    }

    /** Takes the draft back to where undo left it, for a gesture that was given up. */
    public void revertDraft() {
        if (open.get() != null) {
            PruningPlan before = open.get().history().current().plan();
            draft.revise(plan -> before);
        }
    }

    /** Goes back one moment; in the midst of a gesture to where that began. */
    void undo() {
        if (isInGesture()) {
            revertDraft();
        } else if (canUndo.get()) {
            open.get().history().undo();
            onMoved.run();
        }
    }

    /** Goes forward one moment. */
    void redo() {
        if (canRedo.get()) {
            open.get().history().redo();
            onMoved.run();
        }
    }

    /** Goes on to a revision that was just made, with what is drafted on it. */
    void add(Revision made, PruningPlan plan) {
        open.get().add(made, plan);
        onMoved.run();
    }

    /** Goes on to a revision that is there, with the plan that was drafted on it last. */
    void show(int number) {
        commitDraft();
        open.get().show(number);
        onMoved.run();
    }

    /** Looks anew. */
    void update() {
        canUndo.set(open.get().history().canUndo());
        canRedo.set(open.get().history().canRedo());
    }
}
