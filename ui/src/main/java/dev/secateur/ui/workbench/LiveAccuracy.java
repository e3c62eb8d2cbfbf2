package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.MaskedInference;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.Probe;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The held-out accuracy that the network would have right after pruning, following the draft. Only
 * the newest preview counts: one is measured at a time, and what has become stale is dropped.
 */
public final class LiveAccuracy {
    private static final Figure UNKNOWN = new Figure(OptionalDouble.empty(), 0, false);

    private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>(UNKNOWN);
    private final Jobs jobs;
    private final Consumer<Throwable> onFault;
    private Subject subject;
    private boolean used;
    private PruningPreview wanted;
    private JobHandle<?> measuring;

    LiveAccuracy(Jobs jobs, Consumer<Throwable> onFault) {
        this.jobs = jobs;
        this.onFault = onFault;
    }

    /**
     * An accuracy.
     *
     * @param accuracy empty while none is known
     * @param examples on how many held-out examples it was measured
     * @param stale whether it belongs to an earlier draft
     */
    public record Figure(OptionalDouble accuracy, int examples, boolean stale) {}

    /**
     * What is measured, and on what; another one even if both are the same once more. All but its
     * making belongs to the engine thread, where it lays the sample out when it is first measured.
     */
    private static final class Subject implements AutoCloseable {
        private final Network network;
        private final Dataset sample;
        private MaskedInference inference;

        Subject(Revision revision, DataSplit data) {
            network = revision.network();
            sample = Probe.of(data, revision.summary().macs()).validation();
        }

        double accuracy(PruningPreview preview, JobContext context) {
            if (inference == null) {
                inference = network.maskedInference(sample);
            }
            return inference.accuracy(preview.toMask().sets(), context);
        }

        @Override
        public void close() {
            if (inference != null) {
                inference.close();
                inference = null;
            }
        }
    }

    /** The newest accuracy. */
    public ReadOnlyObjectProperty<Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Goes over to another network or other data; data may be null. */
    void begin(Revision other, DataSplit data) {
        if (measuring != null) {
            measuring.cancel();
        }
        leave(subject);
        subject = data == null ? null : new Subject(other, data);
        used = false;
        wanted = null;
        figure.set(UNKNOWN);
    }

    /** Runs after what was started for the subject, and before its network is closed. */
    private void leave(Subject before) {
        if (used) {
            jobs.startQuietly(context -> close(before), outcome -> {});
        }
    }

    private static boolean close(Subject before) {
        before.close();
        return true;
    }

    /** Measures a preview as soon as the one before it is done. */
    void follow(PruningPreview preview) {
        wanted = subject == null ? null : preview;
        if (wanted != null) {
            figure.set(new Figure(figure.get().accuracy(), figure.get().examples(), true));
            if (measuring == null) {
                measure(subject, preview);
            }
        }
    }

    private void measure(Subject of, PruningPreview preview) {
        used = true;
        measuring =
                jobs.startQuietly(
                        context -> of.accuracy(preview, context),
                        outcome -> measured(of, preview, outcome));
    }

    private void measured(Subject of, PruningPreview preview, Outcome<Double> outcome) {
        measuring = null;
        boolean newest = preview.equals(wanted);
        if (of == subject) {
            figure.set(figure(outcome, newest));
        }
        if (outcome instanceof Outcome.Broken<Double> broken) {
            onFault.accept(broken.cause());
        }
        if (wanted != null && !newest) {
            measure(subject, wanted);
        }
    }

    private Figure figure(Outcome<Double> outcome, boolean newest) {
        return outcome instanceof Outcome.Succeeded<Double> done
                ? new Figure(OptionalDouble.of(done.value()), subject.sample.size(), !newest)
                : UNKNOWN;
    }
}
