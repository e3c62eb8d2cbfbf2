package dev.secateur.ui.workbench;

import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Progress;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A job that waits or runs, as it looked at the last tick. */
public final class RunningJob {
    private final String titleKey;
    private final List<Object> titleArguments;
    private final JobHandle<?> handle;
    private final ReadOnlyObjectWrapper<Progress> progress;

    RunningJob(String titleKey, List<Object> titleArguments, JobHandle<?> handle) {
        this.titleKey = titleKey;
        this.titleArguments = titleArguments;
        this.handle = handle;
        this.progress = new ReadOnlyObjectWrapper<>(handle.progress());
    }

    /** What the job is, a key of the message bundles. */
    public String titleKey() {
        return titleKey;
    }

    /** What the title is filled with. */
    public List<Object> titleArguments() {
        return titleArguments;
    }

    /** How far it was at the last tick. */
    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks it to stop. */
    public void cancel() {
        handle.cancel();
    }

    void look() {
        progress.set(handle.progress());
    }
}
