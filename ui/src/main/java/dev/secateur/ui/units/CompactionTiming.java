package dev.secateur.ui.units;

import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.ForecastSpeed;
import dev.secateur.ui.fx.Ticker;
import dev.secateur.ui.workbench.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How fast the draft would make the network if it were compacted, measured as soon as the hand
 * rests; of larger networks only when somebody asks. A newer draft, and whatever else a person
 * starts, stops the measuring at once.
 */
public final class CompactionTiming {
    /** Ticks without a change: a third of a second or so. */
    static final int REST = 12;

    private static final long MOST_UNASKED = 5_000_000;
    private static final int RUNS = 200;

    private final ReadOnlyObjectWrapper<Timing> timing = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;
    private final long mostUnasked;
    private PruningPreview wanted;
    private JobHandle<?> measuring;
    private int rested;

    CompactionTiming(Workbench workbench, Ticker ticker) {
        this(workbench, ticker, MOST_UNASKED);
    }

    /** Measures networks of up to so many parameters unasked. */
    CompactionTiming(Workbench workbench, Ticker ticker, long mostUnasked) {
        this.workbench = workbench;
        this.mostUnasked = mostUnasked;
        ticker.everyTick(this::look);
        workbench.revisionProperty().subscribe(revision -> forget());
    }

    /** How far it is. */
    public enum Phase {
        /** It waits until the hand rests, or for the engine, or it measures. */
        COMING,
        /** What is known belongs to the draft of now. */
        MEASURED,
        /** It measures as soon as it is asked to. */
        OFFERED
    }

    /**
     * What is known.
     *
     * @param speeds those measured last; empty while none were
     * @param phase what is to be expected
     */
    public record Timing(Optional<ForecastSpeed.Speeds> speeds, Phase phase) {}

    /** What is known; null where nothing can be measured. */
    ReadOnlyObjectProperty<Timing> timingProperty() {
        return timing.getReadOnlyProperty();
    }

    private void forget() {
        stop();
        wanted = null;
        timing.set(null);
    }

    /** Measures nothing for the moment; what was measured stays so. */
    void leave() {
        stop();
        boolean isKnown = timing.get() != null && timing.get().phase() == Phase.MEASURED;
        wanted = isKnown ? wanted : null;
    }

    private void stop() {
        rested = 0;
        if (measuring != null) {
            measuring.cancel();
        }
    }

    /** Measures a draft on the shown revision when it has rested; the same one but once. */
    void follow(PruningPreview preview) {
        Revision of = workbench.revisionProperty().get();
        boolean fits =
                preview != null
                        && preview.network().equals(of.summary())
                        && of.summary().weights() <= CompactionForecast.MOST_WEIGHTS
                        && of.network().inputShape().isPresent();
        if (fits && !preview.equals(wanted)) {
            stop();
            wanted = preview;
            expect(isUnasked(of) ? Phase.COMING : Phase.OFFERED);
        }
    }

    private boolean isUnasked(Revision of) {
        return of.summary().parameters() <= mostUnasked;
    }

    private void expect(Phase phase) {
        Timing before = timing.get();
        timing.set(new Timing(before == null ? Optional.empty() : before.speeds(), phase));
    }

    /** Measures the draft of now, whatever its size. */
    void measure() {
        if (wanted != null && timing.get().phase() == Phase.OFFERED) {
            rested = REST;
            expect(Phase.COMING);
        }
    }

    private void look() {
        boolean isDue = wanted != null && timing.get().phase() == Phase.COMING;
        boolean isBusy = !workbench.jobs().running().isEmpty();
        if (isDue && isBusy) {
            stop();
        } else if (isDue && measuring == null && ++rested > REST) {
            start(workbench.revisionProperty().get(), wanted);
        }
    }

    private void start(Revision of, PruningPreview preview) {
        measuring =
                workbench
                        .jobs()
                        .startQuietly(
                                new ForecastSpeed(of.network(), preview, RUNS),
                                outcome -> measured(preview, outcome));
    }

    private void measured(PruningPreview preview, Outcome<ForecastSpeed.Speeds> outcome) {
        measuring = null;
        workbench.ended(
                outcome,
                speeds -> {
                    if (preview.equals(wanted)) {
                        timing.set(new Timing(Optional.of(speeds), Phase.MEASURED));
                    }
                });
        boolean hasFailed =
                !(outcome instanceof Outcome.Succeeded) && !(outcome instanceof Outcome.Cancelled);
        if (hasFailed) {
            forget();
        }
    }
}
