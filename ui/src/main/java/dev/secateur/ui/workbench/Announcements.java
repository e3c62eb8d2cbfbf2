package dev.secateur.ui.workbench;

import dev.secateur.model.job.Outcome;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is said to the person: how jobs ended, and what else is good to know. */
final class Announcements {
    /** Says that a run was stopped by a person. */
    static final String CANCELLED = "notice.cancelled";

    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final Consumer<Throwable> onFault;

    /**
     * Nothing is said yet.
     *
     * @param onFault told of faults of ours
     */
    Announcements(Consumer<Throwable> onFault) {
        this.onFault = onFault;
    }

    ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Says something, or takes back with null what was said. */
    void say(Notice what) {
        notice.set(what);
    }

    /** Takes back what was said with a message key, if that is still what is said. */
    void takeBack(String messageKey) {
        if (notice.get() != null && notice.get().messageKey().equals(messageKey)) {
            notice.set(null);
        }
    }

    /** Hands on a success, and says of anything else how it ended. */
    <T> void ended(Outcome<T> outcome, Consumer<T> onSuccess) {
        if (outcome instanceof Outcome.Cancelled) {
            say(Notice.information(CANCELLED));
        } else {
            endedOrReplaced(outcome, onSuccess);
        }
    }

    /** The same of a choice that a later one may have replaced, which is nothing to talk about. */
    <T> void endedOrReplaced(Outcome<T> outcome, Consumer<T> onSuccess) {
        if (outcome instanceof Outcome.Succeeded<T> succeeded) {
            onSuccess.accept(succeeded.value());
        } else if (outcome instanceof Outcome.Failed<T> failed) {
            say(Notice.of(failed.error()));
        } else if (outcome instanceof Outcome.Broken<T> broken) {
            onFault.accept(broken.cause());
        }
    }
}
