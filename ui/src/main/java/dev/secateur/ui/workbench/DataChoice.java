package dev.secateur.ui.workbench;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.format.NetworkFile.About;
import dev.secateur.model.format.NetworkFile.TrainedOn;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.OpenedNetwork;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionMaker;
import dev.secateur.model.session.Session;
import dev.secateur.model.store.KeptData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The data that every revision is judged by, and how they are read. */
public final class DataChoice {
    private final ReadOnlyObjectWrapper<DataOptions> reading =
            new ReadOnlyObjectWrapper<>(DataOptions.DEFAULT);
    private final ReadOnlyObjectWrapper<Noise> noise = new ReadOnlyObjectWrapper<>(Noise.NONE);
    private final Map<Integer, DataSplit> taken = new HashMap<>();
    private final RevisionMaker maker;
    private final Jobs jobs;
    private final Announcements announcements;
    private final Supplier<Timeline> open;
    private final Runnable onJudged;
    private Optional<ChosenData> chosen = Optional.empty();
    private RunningJob judging;
    private RunningJob judgingFirst;

    /**
     * No data are chosen.
     *
     * @param open what is open; null for nothing
     * @param onJudged told when the revisions of what is open were judged by other data
     */
    DataChoice(
            RevisionMaker maker,
            Jobs jobs,
            Announcements announcements,
            Supplier<Timeline> open,
            Runnable onJudged) {
        this.maker = maker;
        this.jobs = jobs;
        this.announcements = announcements;
        this.open = open;
        this.onJudged = onJudged;
        reading.subscribe(as -> noise.set(as.noise()));
    }

    /** How the data are read: those chosen now, and those chosen next. */
    public ReadOnlyObjectProperty<DataOptions> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** The noise in the training part of the data. */
    public ReadOnlyObjectProperty<Noise> noiseProperty() {
        return noise.getReadOnlyProperty();
    }

    /** The data before any inputs were cut off; empty while none are chosen. */
    public Optional<DataSplit> whole() {
        return chosen.map(ChosenData::split);
    }

    /** How an example looked before any inputs were cut off; empty while no data are chosen. */
    public Optional<ExampleShape> wholeShape() {
        return whole().map(split -> split.train().shape());
    }

    /** The data as a revision of what is open takes them; empty while none are chosen. */
    public Optional<DataSplit> takenBy(Revision revision) {
        return whole().map(
                        split ->
                                taken.computeIfAbsent(
                                        revision.number(),
                                        number ->
                                                open.get()
                                                        .session()
                                                        .taking(revision)
                                                        .apply(split)));
    }

    /** What is remembered of what is chosen. */
    Optional<KeptData> kept() {
        return chosen.map(ChosenData::kept);
    }

    /** Lets go of what revisions took of the data that nobody asks for any more. */
    void forget(List<Revision> gone) {
        gone.forEach(revision -> taken.remove(revision.number()));
    }

    /** Takes the data that a network brings along, if it does. */
    void begin(OpenedNetwork opened) {
        leave();
        TrainedOn on = opened.revision().about().trainedOn().orElse(null);
        take(
                opened.data()
                        .map(
                                split ->
                                        ChosenData.of(
                                                on,
                                                DataOptions.DEFAULT,
                                                split,
                                                new CancellationToken()))
                        .orElse(null));
    }

    /** Takes the data of a session that goes on, which every revision is judged by already. */
    void goOn(ChosenData restored) {
        leave();
        take(restored);
    }

    /** Judges what was opened, which is shown before that. */
    void judgeFirst() {
        Timeline in = open.get();
        Revision first = in.session().first();
        if (first.judgement().isPresent()) {
            return;
        }
        Optional<DataSplit> split = takenBy(first);
        judgingFirst =
                jobs.start(
                        "job.title.judge",
                        List.of(),
                        context -> maker.judge(first, split, context),
                        outcome ->
                                announcements.endedOrReplaced(
                                        outcome, judged -> judged(judged, in)));
    }

    private void judged(Revision first, Timeline in) {
        if (in == open.get()) {
            in.session().replace(first);
            onJudged.run();
        }
    }

    private void take(ChosenData other) {
        taken.clear();
        reading.set(other == null ? DataOptions.DEFAULT : other.reading());
        chosen = Optional.ofNullable(other);
    }

    /**
     * Judges every revision by other data, so that they can be compared. They are read as the ones
     * before: noise that is on stays on.
     */
    public void choose(String nameOrPath) {
        load(new TrainedOn(nameOrPath, 0), reading.get(), announcements::ended);
    }

    /** Scales and fills in vectors otherwise, where the network does not say how. */
    public void prepare(Scaling scaling, MissingValues missing) {
        DataOptions other = reading.get().preparing(scaling, missing);
        if (other.equals(reading.get())) {
            return;
        }
        if (chosen.isEmpty()) {
            reading.set(other);
        } else {
            load(chosen.get().source(), other, announcements::endedOrReplaced);
        }
    }

    private void load(TrainedOn source, DataOptions as, Announcer announcer) {
        About about = open.get().session().first().about();
        cancel();
        judge(
                "job.title.data",
                List.of(source.data()),
                context ->
                        ChosenData.of(
                                source,
                                as,
                                maker.load(source, as, about, context),
                                context.token()),
                announcer);
    }

    /** Puts noise into the training data instead of the noise that is there. */
    public void blur(Noise other) {
        ChosenData now = chosen.orElse(null);
        if (now != null && !other.equals(reading.get().noise())) {
            cancel();
            judge(
                    "job.title.noise",
                    List.of(),
                    context -> now.with(other, context.token()),
                    announcements::endedOrReplaced);
        }
    }

    private void judge(
            String titleKey, List<Object> arguments, Job<ChosenData> choice, Announcer announcer) {
        Timeline in = open.get();
        List<JudgedRevisions.Asked> asked = JudgedRevisions.Asked.all(in.session());
        judging =
                jobs.start(
                        titleKey,
                        arguments,
                        context -> JudgedRevisions.of(maker, asked, choice, context),
                        outcome -> announcer.ended(outcome, judged -> judged(judged, in)));
    }

    private void judged(JudgedRevisions judged, Timeline in) {
        if (in != open.get()) {
            return;
        }
        judged.revisions().forEach(in.session()::replace);
        take(judged.data());
        judged.data().notice().ifPresent(announcements::say);
        onJudged.run();
        if (!judged.numbers().containsAll(numbers(in.session()))) {
            // A run that ended meanwhile was judged by the data before.
            judge("job.title.noise", List.of(), context -> judged.data(), announcements::ended);
        }
    }

    private static List<Integer> numbers(Session session) {
        return session.revisions().stream().map(Revision::number).toList();
    }

    private void leave() {
        cancel(judgingFirst);
        cancel();
    }

    void cancel() {
        cancel(judging);
    }

    private static void cancel(RunningJob job) {
        if (job != null) {
            job.cancel();
        }
    }

    /** Says how it ended. */
    @FunctionalInterface
    private interface Announcer {
        void ended(Outcome<JudgedRevisions> outcome, Consumer<JudgedRevisions> onSuccess);
    }
}
