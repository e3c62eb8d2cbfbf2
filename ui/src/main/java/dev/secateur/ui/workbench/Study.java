package dev.secateur.ui.workbench;

import dev.secateur.model.job.Job;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.Revision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Points that are found in the background, one after the other, and remembered.
 *
 * @param <Q> what was asked
 * @param <K> what tells the points of a question apart
 * @param <P> a point
 */
public final class Study<Q, K, P> {
    private final Map<Q, Map<K, P>> known = new HashMap<>();
    private final Set<Q> ended = new HashSet<>();
    private final Workbench workbench;
    private final String titleKey;
    private final Function<P, K> key;
    private final Runnable changed;
    private RunningJob job;
    private Q asked;

    /**
     * Nothing is asked yet. When another network is opened all is forgotten.
     *
     * @param titleKey what the job is called
     * @param key tells points apart
     * @param changed run when there are more points, or a job begins or ends
     */
    public Study(Workbench workbench, String titleKey, Function<P, K> key, Runnable changed) {
        this.workbench = workbench;
        this.titleKey = titleKey;
        this.key = key;
        this.changed = changed;
        workbench.openedProperty().subscribe(opened -> forget());
    }

    /** What is known so far, in the order in which it was found. */
    public Map<K, P> of(Q question) {
        return known.getOrDefault(question, Map.of());
    }

    /** Whether a job for it came to its end, or was stopped by the person, or failed. */
    public boolean hasEnded(Q question) {
        return ended.contains(question);
    }

    /** Whether its points are coming: a job goes on, or will once somebody looks. */
    public boolean isUnderway(Q question, Revision of) {
        boolean isQuick = of.fileLength().isPresent();
        return isGoing(question) || (isQuick && !hasEnded(question));
    }

    /** Whether a job goes on for it. */
    public boolean isGoing(Q question) {
        return asked != null && asked.equals(question);
    }

    /** Asks, instead of what is asked now. */
    public void ask(Q question, List<Object> title, Function<Consumer<P>, Job<?>> study) {
        interrupt();
        ended.remove(question);
        asked = question;
        Consumer<P> listener = workbench.jobs().arriving(points -> add(question, points));
        job = start(title, study.apply(listener), question);
        changed.run();
    }

    private <T> RunningJob start(List<Object> title, Job<T> work, Q question) {
        RunningJob[] started = new RunningJob[1];
        started[0] =
                workbench
                        .jobs()
                        .start(
                                titleKey,
                                title,
                                work,
                                outcome -> end(started[0], question, outcome));
        return started[0];
    }

    /** Lets a question be asked anew, for there is more to it. */
    public void resume(Q question) {
        ended.remove(question);
        interrupt();
    }

    /** Stops for now; it may be asked again. */
    public void interrupt() {
        if (asked != null) {
            asked = null;
            job.cancel();
        }
    }

    /** Stops for good, as far as nobody asks again. */
    public void stop() {
        if (asked != null) {
            ended.add(asked);
            interrupt();
            changed.run();
        }
    }

    private void forget() {
        interrupt();
        known.clear();
        ended.clear();
    }

    private void add(Q question, List<P> points) {
        Map<K, P> all = known.computeIfAbsent(question, q -> new LinkedHashMap<>());
        points.forEach(point -> all.put(key.apply(point), point));
        changed.run();
    }

    /** The outcome of a job that was interrupted is no longer waited for. */
    private <T> void end(RunningJob of, Q question, Outcome<T> outcome) {
        if (of == job && question.equals(asked)) {
            asked = null;
            ended.add(question);
        }
        workbench.ended(outcome, value -> {});
        changed.run();
    }
}
