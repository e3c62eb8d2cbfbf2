package dev.secateur.ui.history;

import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Keeping;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.workbench.Workbench;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** All revisions of what is open, a line each, and what can be done with those that are chosen. */
public final class HistoryViewModel {
    private static final String UNKNOWN = "–";

    private final ReadOnlyObjectWrapper<List<RevisionRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Integer>> chosen =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper renamed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper canOpen = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTag = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canDelete = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper branch = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canCompare = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final Workbench workbench;
    private final Localization texts;
    private final Dialogs dialogs;
    private final RevisionTexts words;

    /** Follows a workbench, in the language of the texts. */
    public HistoryViewModel(Workbench workbench, Localization texts, Dialogs dialogs) {
        this.workbench = workbench;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new RevisionTexts(texts);
        workbench.openedProperty().subscribe(opened -> forget());
        workbench.revisions().treeProperty().subscribe(tree -> update());
        texts.messagesProperty().subscribe(messages -> update());
    }

    /** A line for each revision, each below what it was made from. */
    public ReadOnlyObjectProperty<List<RevisionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The numbers of those that are chosen, in the order of the lines. */
    public ReadOnlyObjectProperty<List<Integer>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether one is chosen that is not shown. */
    public ReadOnlyBooleanProperty canOpenProperty() {
        return canOpen.getReadOnlyProperty();
    }

    /** Whether one is chosen, which can be named and pinned. */
    public ReadOnlyBooleanProperty canTagProperty() {
        return canTag.getReadOnlyProperty();
    }

    /** Whether the chosen one is pinned. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Whether one is chosen that need not be kept. */
    public ReadOnlyBooleanProperty canDeleteProperty() {
        return canDelete.getReadOnlyProperty();
    }

    /** Whether others were made from the chosen one, which would go with it. */
    public ReadOnlyBooleanProperty branchProperty() {
        return branch.getReadOnlyProperty();
    }

    /** Whether several are chosen, which can be compared. */
    public ReadOnlyBooleanProperty canCompareProperty() {
        return canCompare.getReadOnlyProperty();
    }

    /** The number of the one whose name is being written; 0 for none. */
    public ReadOnlyIntegerProperty renamedProperty() {
        return renamed.getReadOnlyProperty();
    }

    /** What can be done next, or why something cannot. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Chooses revisions instead of those that are chosen; whoever is not there is left out. */
    public void choose(Collection<Integer> numbers) {
        List<Integer> there =
                tree().nodes().stream()
                        .map(RevisionNode::number)
                        .filter(numbers::contains)
                        .toList();
        if (!there.equals(chosen.get())) {
            chosen.set(there);
            update();
        }
    }

    /** Shows a revision in the window; undo comes back. */
    public void open(int number) {
        workbench.revisions().show(number);
    }

    /** Shows the chosen one. */
    public void open() {
        single().ifPresent(node -> open(node.number()));
    }

    /** Begins to write the name of the chosen one. */
    public void beginRenaming() {
        single().ifPresent(node -> rename(node.number()));
    }

    /** Gives the name that was written; an empty one takes the name away. */
    public void endRenaming(String name) {
        int number = renamed.get();
        renamed.set(0);
        workbench.revisions().rename(number, name);
        update();
    }

    /** Leaves the name as it is. */
    public void giveUpRenaming() {
        rename(0);
    }

    private void rename(int number) {
        renamed.set(number);
        update();
    }

    /** Pins the chosen one, or unpins it. */
    public void togglePin() {
        single().ifPresent(node -> workbench.revisions().pin(node.number(), !node.tag().pinned()));
    }

    /** Deletes the chosen one, and after asking all that were made from it; its parent is next. */
    public void delete() {
        RevisionTree tree = tree();
        single().filter(top -> tree.kept(top).isEmpty())
                .filter(top -> tree.branch(top).size() == 1 || isAgreed(tree, top))
                .ifPresent(
                        top -> {
                            workbench.revisions().delete(top.number());
                            top.revision()
                                    .origin()
                                    .madeFrom()
                                    .ifPresent(parent -> choose(List.of(parent)));
                        });
    }

    private boolean isAgreed(RevisionTree tree, RevisionNode top) {
        int others = tree.branch(top).size() - 1;
        return dialogs.isAgreed(
                new Dialogs.Question(
                        texts.text("history.delete.heading", words.name(top, tree)),
                        texts.text("history.delete.text", Figures.count(others)),
                        texts.text("history.delete.branch")));
    }

    private RevisionTree tree() {
        return workbench.revisions().treeProperty().get();
    }

    /** The chosen one, if it is one. */
    private Optional<RevisionNode> single() {
        return chosen.get().size() == 1 ? tree().find(chosen.get().get(0)) : Optional.empty();
    }

    private void forget() {
        renamed.set(0);
        chosen.set(List.of());
    }

    private void update() {
        RevisionTree tree = tree();
        Map<Integer, Rails> rails = Rails.of(tree);
        chosen.set(chosen.get().stream().filter(n -> tree.find(n).isPresent()).toList());
        rows.set(
                tree.nodes().stream()
                        .map(node -> row(node, tree, rails.get(node.number())))
                        .toList());
        Optional<RevisionNode> one = single();
        Optional<Keeping> kept = one.flatMap(tree::kept);
        canTag.set(one.isPresent());
        canOpen.set(one.filter(node -> node.number() != tree.shown()).isPresent());
        pinned.set(one.filter(node -> node.tag().pinned()).isPresent());
        canDelete.set(one.isPresent() && kept.isEmpty());
        branch.set(one.filter(node -> !node.children().isEmpty()).isPresent());
        canCompare.set(chosen.get().size() > 1);
        hint.set(hint(tree, kept));
    }

    private String hint(RevisionTree tree, Optional<Keeping> kept) {
        if (tree.nodes().size() < 2) {
            return texts.text("history.hint.first");
        } else if (chosen.get().isEmpty()) {
            return texts.text("history.hint.choose");
        } else if (chosen.get().size() > 1) {
            return texts.text("history.hint.several", chosen.get().size());
        }
        return kept.map(why -> texts.text("history.kept." + why.key()))
                .orElseGet(() -> texts.text("history.hint.one"));
    }

    private RevisionRow row(RevisionNode node, RevisionTree tree, Rails rails) {
        Revision revision = node.revision();
        Optional<Judgement> judgement = revision.judgement();
        return new RevisionRow(
                node.number(),
                rails,
                words.name(node, tree),
                words.made(revision),
                Figures.percent(revision.size().sparsity()),
                judgement.map(j -> Figures.percent(j.heldOut().accuracy())).orElse(UNKNOWN),
                judgement.map(j -> Figures.gap(j.gap())).orElse(UNKNOWN),
                Figures.count(revision.size().parametersLeft()),
                revision.fileLength().isPresent()
                        ? Figures.size(revision.fileLength().getAsLong())
                        : UNKNOWN,
                node.number() == tree.shown(),
                node.tag().pinned(),
                node.number() == renamed.get());
    }
}
