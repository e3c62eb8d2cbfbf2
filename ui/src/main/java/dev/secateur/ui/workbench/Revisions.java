package dev.secateur.ui.workbench;

import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTag;
import dev.secateur.model.session.RevisionTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The tree of all revisions of what is open, and what a person does with it. */
public final class Revisions {
    private final ReadOnlyObjectWrapper<RevisionTree> tree =
            new ReadOnlyObjectWrapper<>(RevisionTree.EMPTY);
    private final Run run;
    private final Supplier<Timeline> open;
    private final UndoHistory history;
    private final Consumer<List<Revision>> close;
    private final Runnable onDeleted;

    /**
     * Nothing is open.
     *
     * @param run what is being made
     * @param open what is open; null for nothing
     * @param history goes on to what is to be shown
     * @param close closes networks as soon as nobody needs them any more
     * @param onDeleted told when there may be less to undo
     */
    Revisions(
            Run run,
            Supplier<Timeline> open,
            UndoHistory history,
            Consumer<List<Revision>> close,
            Runnable onDeleted) {
        this.run = run;
        this.open = open;
        this.history = history;
        this.close = close;
        this.onDeleted = onDeleted;
        run.goingProperty().subscribe(going -> update());
    }

    /** As it is now; set after all else when a network is opened or another revision shown. */
    public ReadOnlyObjectProperty<RevisionTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /** The revision of this number, if it is there still. */
    public Optional<Revision> find(int number) {
        return tree.get().find(number).map(RevisionNode::revision);
    }

    /** The one that is shown; empty while nothing is open. */
    Optional<Revision> shown() {
        return Optional.ofNullable(open.get()).map(Timeline::now);
    }

    /** The way from the opened network to a revision of what is open, both included. */
    public List<Revision> path(Revision revision) {
        return open.get().session().path(revision);
    }

    /**
     * Goes to another revision, with the plan that was drafted on it last; undo comes back. Does
     * nothing if there is none of this number, or it is shown.
     */
    public void show(int number) {
        if (find(number).isPresent() && number != open.get().now().number()) {
            history.show(number);
        }
    }

    /** Calls a revision something; nothing takes its name away. */
    public void rename(int number, String name) {
        tree.get().find(number).ifPresent(node -> tag(node, node.tag().named(name)));
    }

    /** Pins a revision, so that it is not deleted, or unpins it. */
    public void pin(int number, boolean pinned) {
        tree.get().find(number).ifPresent(node -> tag(node, node.tag().pinned(pinned)));
    }

    private void tag(RevisionNode node, RevisionTag tag) {
        open.get().session().tag(node.number(), tag);
        update();
    }

    /**
     * Deletes a revision with all that were made from it, unless one of them must be kept. Undo
     * does not bring them back; their memory is given back as soon as no job needs it any more.
     */
    public void delete(int number) {
        RevisionTree now = tree.get();
        now.find(number)
                .filter(top -> now.kept(top).isEmpty())
                .ifPresent(
                        top -> {
                            List<Revision> gone = open.get().delete(now, top);
                            close.accept(gone);
                            update();
                            onDeleted.run();
                        });
    }

    /** Looks anew. */
    void update() {
        Timeline now = open.get();
        tree.set(
                now == null
                        ? RevisionTree.EMPTY
                        : now.session().tree(now.now().number(), run.source()));
    }
}
