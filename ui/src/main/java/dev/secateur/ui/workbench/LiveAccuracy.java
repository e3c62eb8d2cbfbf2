package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The held-out accuracy that the network would have right after pruning, following the draft: on a
 * few examples while the draft changes, on more as soon as it rests. One preview is measured at a
 * time, and then the newest; a measurement on more examples gives way to it at once.
 */
public final class LiveAccuracy {
    private static final Figure UNKNOWN = new Figure(OptionalDouble.empty(), 0, false);

    private final ReadOnlyObjectWrapper<Figure> figure = new ReadOnlyObjectWrapper<>(UNKNOWN);
    private final ReadOnlyObjectWrapper<Taken> taken = new ReadOnlyObjectWrapper<>();
    private final Jobs jobs;
    private final Consumer<Throwable> onFault;
    private final int firstExamples;
    private LiveSamples samples;
    private boolean used;
    private PruningPreview wanted;
    private JobHandle<?> measuring;
    private boolean refining;

    LiveAccuracy(Jobs jobs, Consumer<Throwable> onFault) {
        this(jobs, onFault, LiveSamples.FIRST);
    }

    /** First measures on so many examples. */
    LiveAccuracy(Jobs jobs, Consumer<Throwable> onFault, int firstExamples) {
        this.jobs = jobs;
        this.onFault = onFault;
        this.firstExamples = firstExamples;
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
     * What was measured of a draft.
     *
     * @param preview the draft, which need not be the newest any more
     * @param accuracy the accuracy that it leaves
     * @param examples on how many held-out examples
     */
    public record Taken(PruningPreview preview, double accuracy, int examples) {}

    /** The newest accuracy. */
    public ReadOnlyObjectProperty<Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** What was measured last; null until something was. */
    public ReadOnlyObjectProperty<Taken> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /** Goes over to another network or other data; data may be null. */
    void begin(Revision other, DataSplit data) {
        if (measuring != null) {
            measuring.cancel();
        }
        leave(samples);
        samples = data == null ? null : new LiveSamples(other, data, firstExamples);
        used = false;
        wanted = null;
        figure.set(UNKNOWN);
    }

    /** Runs after what was started on them, and before their network is closed. */
    private void leave(LiveSamples before) {
        if (used) {
            jobs.startQuietly(context -> close(before), outcome -> {});
        }
    }

    private static boolean close(LiveSamples before) {
        before.close();
        return true;
    }

    /** Measures a preview as soon as the one before it is done. */
    void follow(PruningPreview preview) {
        wanted = samples == null ? null : preview;
        if (wanted != null) {
            becomeStale();
            if (measuring == null) {
                measure(preview, 0);
            } else if (refining) {
                measuring.cancel();
            }
        }
    }

    /** While the draft's preview is worked out, what is known belongs to an earlier draft. */
    void waitFor(boolean isCounting) {
        if (isCounting && wanted != null) {
            becomeStale();
        }
    }

    private void becomeStale() {
        figure.set(new Figure(figure.get().accuracy(), figure.get().examples(), true));
    }

    private void measure(PruningPreview preview, int sample) {
        LiveSamples on = samples;
        used = true;
        refining = sample > 0;
        measuring =
                jobs.startQuietly(
                        context -> on.accuracy(sample, preview, context),
                        outcome -> measured(on, sample, preview, outcome));
    }

    private void measured(
            LiveSamples on, int sample, PruningPreview preview, Outcome<Double> outcome) {
        measuring = null;
        boolean newest = preview.equals(wanted);
        if (on == samples) {
            take(outcome, preview, on.examples(sample), newest);
        }
        if (outcome instanceof Outcome.Broken<Double> broken) {
            onFault.accept(broken.cause());
        }
        boolean isDone = outcome instanceof Outcome.Succeeded<Double>;
        if (wanted != null && !newest) {
            measure(wanted, 0);
        } else if (newest && isDone && sample + 1 < on.count()) {
            measure(preview, sample + 1);
        }
    }

    /** What was cancelled gave way to something that will be measured. */
    private void take(
            Outcome<Double> outcome, PruningPreview preview, int examples, boolean newest) {
        if (outcome instanceof Outcome.Succeeded<Double> done) {
            figure.set(new Figure(OptionalDouble.of(done.value()), examples, !newest));
            taken.set(new Taken(preview, done.value(), examples));
        } else if (!(outcome instanceof Outcome.Cancelled<Double>)) {
            figure.set(UNKNOWN);
        }
    }
}
