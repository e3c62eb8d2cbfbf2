package dev.secateur.ui.workbench;

import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.session.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Saves revisions, and knows which of them are saved. */
public final class Saving {
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private final NetworkFiles files;
    private final Jobs jobs;
    private final Announcements announcements;
    private final Supplier<Timeline> open;
    private final Runnable onSaved;

    /**
     * Nothing is open.
     *
     * @param open what is open; null for nothing
     * @param onSaved told when one more is saved
     */
    Saving(
            NetworkFiles files,
            Jobs jobs,
            Announcements announcements,
            Supplier<Timeline> open,
            Runnable onSaved) {
        this.files = files;
        this.jobs = jobs;
        this.announcements = announcements;
        this.open = open;
        this.onSaved = onSaved;
    }

    /** Whether the revision that is shown was saved, or is as it was opened. */
    public ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Saves the shown revision; what was at the target stays if that fails. */
    public void save(Path target) {
        Timeline in = open.get();
        Revision asked = in.now();
        jobs.start(
                "job.title.save",
                List.of(target.getFileName().toString()),
                context -> {
                    files.save(
                            asked.network(), asked.mask(), asked.about(), target, context.token());
                    return target;
                },
                outcome -> announcements.ended(outcome, path -> saved(asked, in, path)));
    }

    private void saved(Revision asked, Timeline in, Path target) {
        in.markSaved(asked);
        onSaved.run();
        announcements.say(Notice.information("notice.saved", target.toString()));
    }

    /** Looks anew. */
    void update() {
        saved.set(open.get().isSaved(open.get().now()));
    }
}
