package dev.secateur.ui.sessions;

import dev.secateur.model.store.SessionEntry;
import dev.secateur.model.store.SessionFile;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.history.RevisionTexts;
import dev.secateur.ui.workbench.Memory;
import dev.secateur.ui.workbench.RememberedSessions;
import dev.secateur.ui.workbench.Workbench;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which sessions are remembered, and what a person does with them. */
public final class SessionsViewModel {
    private final ObservableList<SessionRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> space = new ReadOnlyObjectWrapper<>("");
    private final Workbench workbench;
    private final Memory memory;
    private final Localization texts;
    private final Dialogs dialogs;

    /** Over the sessions that a workbench remembers. */
    public SessionsViewModel(Workbench workbench, Localization texts, Dialogs dialogs) {
        this.workbench = workbench;
        this.memory = workbench.memory();
        this.texts = texts;
        this.dialogs = dialogs;
        memory.sessionsProperty().subscribe(this::refresh);
        memory.keepingProperty().subscribe(this::refresh);
        workbench.openedProperty().subscribe(opened -> lookAgain());
        texts.messagesProperty().subscribe(this::refresh);
        refresh();
    }

    /** The sessions, the one touched last first. */
    public ObservableList<SessionRow> rows() {
        return rows;
    }

    /** How much space they take, or that nothing is remembered. */
    public ReadOnlyObjectProperty<String> spaceProperty() {
        return space.getReadOnlyProperty();
    }

    /** Looks anew, after all that was done so far is remembered. */
    public void look() {
        memory.look();
    }

    /** Another session is open now than the list says. */
    private void lookAgain() {
        if (!rows.isEmpty()) {
            look();
        }
    }

    /** Goes on with a session. */
    public void open(SessionRow row) {
        workbench.goOn(row.entry().id());
    }

    /** Asks where, and writes a session into one file. */
    public void export(SessionRow row) {
        String name = RevisionTexts.shortName(row.entry().opened()).replaceFirst("\\.zip$", "");
        dialogs.sessionToSave(Optional.empty(), name + SessionFile.ENDING)
                .ifPresent(path -> memory.export(row.entry().id(), path));
    }

    /** Asks for a file, and goes on with the session in it. */
    public void take() {
        dialogs.sessionToOpen(Optional.empty()).ifPresent(workbench::goOn);
    }

    /** Forgets a session with all its revisions, if that is what the person wants. */
    public void forget(SessionRow row) {
        Dialogs.Question question =
                new Dialogs.Question(
                        texts.text("sessions.forget.heading", row.name()),
                        texts.text("sessions.forget.text", row.detail()),
                        texts.text("sessions.forget.action"));
        if (!row.isOpen() && dialogs.isAgreed(question)) {
            memory.forget(row.entry().id());
        }
    }

    /** Deletes files that no session needs any more. */
    public void clean() {
        memory.clean();
    }

    private void refresh() {
        RememberedSessions now = memory.sessionsProperty().get();
        List<SessionRow> listed = now.entries().stream().map(entry -> row(entry, now)).toList();
        rows.setAll(listed);
        space.set(
                memory.keepingProperty().get()
                        ? texts.text("sessions.space", Figures.size(now.bytes()))
                        : texts.text("sessions.none-kept"));
    }

    private SessionRow row(SessionEntry entry, RememberedSessions now) {
        DateTimeFormatter moment =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(texts.locale())
                        .withZone(ZoneId.systemDefault());
        String detail =
                texts.text(
                        "sessions.detail",
                        Figures.count(entry.revisions()),
                        Figures.size(entry.bytes()),
                        moment.format(entry.touched()));
        return new SessionRow(
                entry, RevisionTexts.shortName(entry.opened()), detail, now.isOpen(entry));
    }
}
