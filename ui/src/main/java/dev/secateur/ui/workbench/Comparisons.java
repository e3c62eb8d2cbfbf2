package dev.secateur.ui.workbench;

import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkCost;
import dev.secateur.model.study.NetworkForms;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.model.study.SizeComparison;
import dev.secateur.model.study.SpeedComparison;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The shown revision measured beside the opened network and its own compacted form. What was
 * measured is remembered as long as the network is open.
 */
public final class Comparisons {
    /** How many examples are answered at a time. */
    public static final List<Integer> BATCHES = List.of(1, 32);

    private static final int RUNS = 500;

    private final Measurements<List<NetworkCost>> costs = new Measurements<>();
    private final Measurements<NetworkSpeeds> speeds = new Measurements<>();
    private final ReadOnlyObjectWrapper<RunningJob> timing = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;
    private final IntSupplier threads;
    private JobHandle<?> sizing;
    private int sized;
    private boolean lookedAt;

    /**
     * Follows a workbench.
     *
     * @param threads tells on the engine thread with how many threads it computes
     */
    public Comparisons(Workbench workbench, IntSupplier threads) {
        this.workbench = workbench;
        this.threads = threads;
        workbench.openedProperty().subscribe(this::forget);
        workbench.revisionProperty().subscribe(this::change);
    }

    /** What each form takes, in order; null while nothing was measured. */
    public ReadOnlyObjectProperty<Measured<List<NetworkCost>>> costsProperty() {
        return costs.shownProperty();
    }

    /** How fast each form is; null while nothing was measured. */
    public ReadOnlyObjectProperty<Measured<NetworkSpeeds>> speedsProperty() {
        return speeds.shownProperty();
    }

    /** The timing that waits or goes on; null for none. */
    public ReadOnlyObjectProperty<RunningJob> timingProperty() {
        return timing.getReadOnlyProperty();
    }

    /**
     * Says whether somebody looks: only then are sizes measured unasked, and only of networks that
     * take no time worth mentioning.
     */
    public void lookAt(boolean looking) {
        lookedAt = looking;
        Revision shown = workbench.revisionProperty().get();
        if (looking && shown != null && shown.fileLength().isPresent()) {
            measureSizes();
        }
    }

    /** Measures sizes, unless they are known, and speeds; does nothing while that goes on. */
    public void measure() {
        if (workbench.revisionProperty().get() != null && timing.get() == null) {
            measureSizes();
            measureSpeeds(workbench.revisionProperty().get());
        }
    }

    /** Stops measuring. */
    public void cancel() {
        if (timing.get() != null) {
            timing.get().cancel();
        }
        if (sizing != null) {
            sizing.cancel();
            sized = 0;
        }
    }

    private void forget() {
        sized = 0;
        costs.forget();
        speeds.forget();
    }

    private void change(Revision shown) {
        cancel();
        if (shown != null) {
            costs.show(shown.number());
            speeds.show(shown.number());
            lookAt(lookedAt);
        }
    }

    private NetworkForms forms(Revision shown) {
        Revision start = workbench.start();
        return new NetworkForms(
                start.summary().name(),
                shown.number() == start.number() ? Optional.empty() : Optional.of(start.network()),
                shown.network(),
                true);
    }

    private void measureSizes() {
        Revision shown = workbench.revisionProperty().get();
        if (costs.knows(shown.number()) || sized == shown.number()) {
            return;
        }
        Network of = workbench.openedProperty().get();
        sized = shown.number();
        sizing =
                workbench
                        .jobs()
                        .startQuietly(
                                new SizeComparison(forms(shown)),
                                outcome -> {
                                    if (isOpen(of) && sized == shown.number()) {
                                        sized = 0;
                                    }
                                    ended(of, shown, costs, outcome);
                                });
    }

    private void measureSpeeds(Revision shown) {
        Network of = workbench.openedProperty().get();
        timing.set(
                workbench
                        .jobs()
                        .start(
                                "job.title.time",
                                List.of(),
                                new SpeedComparison(forms(shown), BATCHES, RUNS, threads),
                                outcome -> {
                                    timing.set(null);
                                    ended(of, shown, speeds, outcome);
                                }));
    }

    private boolean isOpen(Network of) {
        return of == workbench.openedProperty().get();
    }

    private <T> void ended(
            Network of, Revision measured, Measurements<T> taken, Outcome<T> outcome) {
        workbench.ended(
                outcome,
                value -> {
                    if (isOpen(of)) {
                        taken.add(measured.number(), value);
                        taken.show(workbench.revisionProperty().get().number());
                    }
                });
    }
}
