package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import dev.secateur.model.training.Probe;
import java.util.OptionalDouble;
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
    private Revision revision;
    private Dataset sample;
    private PruningPreview wanted;
    private JobHandle<?> measuring;

    LiveAccuracy(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * An accuracy.
     *
     * @param accuracy empty while none is known
     * @param examples on how many held-out examples it was measured
     * @param stale whether it belongs to an earlier draft
     */
    public record Figure(OptionalDouble accuracy, int examples, boolean stale) {}

    /** The newest accuracy. */
    public ReadOnlyObjectProperty<Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Goes over to another network or other data; data may be null. */
    void begin(Revision other, DataSplit data) {
        revision = other;
        sample = data == null ? null : Probe.of(data, other.summary().macs()).validation();
        figure.set(UNKNOWN);
        drop();
    }

    /** Measures a preview as soon as the one before it is done. */
    void follow(PruningPreview preview) {
        wanted = preview;
        if (preview != null && sample != null) {
            figure.set(new Figure(figure.get().accuracy(), figure.get().examples(), true));
            if (measuring == null) {
                measure(preview);
            }
        }
    }

    private void drop() {
        wanted = null;
        if (measuring != null) {
            measuring.cancel();
        }
    }

    private void measure(PruningPreview preview) {
        Revision of = revision;
        Dataset on = sample;
        measuring =
                jobs.startQuietly(
                        context -> accuracy(of.network(), on, preview, context),
                        outcome -> measured(preview, on, outcome));
    }

    private static double accuracy(
            Network network, Dataset on, PruningPreview preview, JobContext context) {
        try (Network scratch = network.copy()) {
            scratch.holdAtZero(preview.toMask().sets());
            return Evaluator.evaluate(scratch, on, context).accuracy();
        }
    }

    private void measured(PruningPreview preview, Dataset on, Outcome<Double> outcome) {
        measuring = null;
        if (on == sample && outcome instanceof Outcome.Succeeded<Double> done) {
            boolean stale = !preview.equals(wanted);
            figure.set(new Figure(OptionalDouble.of(done.value()), on.size(), stale));
        }
        if (wanted != null && !wanted.equals(preview) && sample != null) {
            measure(wanted);
        }
    }
}
