package dev.secateur.ui.workbench;

import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.CurveRecorder;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The making of a revision; there is one at a time. */
final class Run {
    private final ReadOnlyObjectWrapper<CurveRecorder> recorder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final Jobs jobs;
    private OptionalInt source = OptionalInt.empty();
    private RunningJob job;

    Run(Jobs jobs) {
        this.jobs = jobs;
    }

    /** The curves that grow; null when none do. */
    ReadOnlyObjectProperty<CurveRecorder> recorderProperty() {
        return recorder.getReadOnlyProperty();
    }

    /** Whether one goes on. */
    ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** The number of the revision from which one is being made; empty while none is. */
    OptionalInt source() {
        return source;
    }

    /**
     * Begins, which must not be while another goes on.
     *
     * @param parent the number of the revision that the work begins with
     */
    void start(Work work, int parent, Consumer<Outcome<Revision>> onEnd) {
        source = OptionalInt.of(parent);
        going.set(true);
        recorder.set(work.recorder());
        job =
                jobs.start(
                        work.titleKey(),
                        List.of(),
                        work.job(),
                        outcome -> {
                            source = OptionalInt.empty();
                            going.set(false);
                            recorder.set(null);
                            onEnd.accept(outcome);
                        });
    }

    /** Asks it to stop, if it goes on. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }
}
