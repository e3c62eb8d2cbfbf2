package dev.secateur.model.session;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.training.CurveRecorder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes revisions: opens, judges and prunes networks. Its methods are bodies of engine jobs. */
public final class RevisionMaker {
    /** Compressing or sorting more parameters than these takes seconds. */
    private static final long IN_PASSING = 5_000_000;

    private final Engine engine;
    private final NetworkSource source;
    private final NetworkFiles files;
    private final DataSource data;
    private final long inPassing;

    /** A maker in an engine over these places. */
    public RevisionMaker(Engine engine, NetworkSource source, NetworkFiles files, DataSource data) {
        this(engine, source, files, data, IN_PASSING);
    }

    /**
     * A maker in an engine over these places.
     *
     * @param inPassing of a network with more parameters than these the weights are sorted later,
     *     and the file's length is not measured
     */
    public RevisionMaker(
            Engine engine,
            NetworkSource source,
            NetworkFiles files,
            DataSource data,
            long inPassing) {
        this.engine = engine;
        this.source = source;
        this.files = files;
        this.data = data;
        this.inPassing = inPassing;
    }

    /**
     * Opens a network, and the data it was trained on where they are known and at hand. It is ready
     * to be looked at, not more: its weights are not sorted, its file is not measured, and it is
     * not judged.
     *
     * @see #judge(Revision, Optional, JobContext)
     */
    public OpenedNetwork open(String nameOrPath, JobContext context) {
        context.progress().accept(Progress.unknown("job.opening", nameOrPath));
        NetworkFile file = source.open(nameOrPath, context.part(0, 0.3));
        return orClosed(
                file.network(),
                () -> {
                    Optional<DataSplit> split = trainedOn(file, context.token());
                    Network network = known(file.network(), split);
                    Origin origin = new Origin.Opened(nameOrPath);
                    Revision revision =
                            revision(
                                    origin,
                                    network,
                                    file.mask(),
                                    file.about(),
                                    OptionalLong.empty(),
                                    MagnitudeIndex.unsorted(
                                            network.weights(), context.part(0.3, 1)));
                    return new OpenedNetwork(revision, split);
                });
    }

    /**
     * Makes a revision of a network that was one before.
     *
     * @param file the network, which is closed if this fails
     * @param data gives what the network takes, where its file may not say its examples' shape
     * @param origin how it came to be
     * @param length of its file, in bytes
     */
    public Revision restore(
            NetworkFile file,
            Function<NetworkFile.About, Optional<DataSplit>> data,
            Origin origin,
            long length,
            JobContext context) {
        return orClosed(
                file.network(),
                () -> {
                    Network network = known(file.network(), data.apply(file.about()));
                    return revision(
                            origin,
                            network,
                            file.mask(),
                            file.about(),
                            OptionalLong.of(length),
                            context);
                });
    }

    private static Network known(Network network, Optional<DataSplit> split) {
        return split.map(d -> network.forExamples(d.train().shape())).orElse(network);
    }

    /** Data that are no longer there, or no longer fit, are no reason not to open the network. */
    private Optional<DataSplit> trainedOn(NetworkFile file, CancellationToken token) {
        return file.about()
                .trainedOn()
                .flatMap(
                        on -> {
                            try {
                                DataSplit split =
                                        read(on, DataOptions.DEFAULT, file.about(), token);
                                file.network().check(split.train());
                                return Optional.of(split);
                            } catch (UserError e) {
                                return Optional.empty();
                            }
                        });
    }

    /**
     * Loads data to judge a network by, prepared as it was trained where that is known, or else as
     * is asked.
     *
     * @param wanted the data, and how many of their training examples; 0 for all
     */
    public DataSplit load(
            NetworkFile.TrainedOn wanted,
            DataOptions reading,
            NetworkFile.About about,
            JobContext context) {
        context.progress().accept(Progress.unknown("job.loading-data", wanted.data()));
        return read(wanted, reading, about, context.token());
    }

    private DataSplit read(
            NetworkFile.TrainedOn wanted,
            DataOptions reading,
            NetworkFile.About about,
            CancellationToken token) {
        DataOptions clean = reading.withNoise(Noise.NONE).preparedAs(about.preparation());
        int most = wanted.examples() > 0 ? wanted.examples() : Integer.MAX_VALUE;
        return data.load(wanted.data(), clean, most, token);
    }

    /**
     * Judges a revision by data where there are some, and measures its file where that was not done
     * and does not take seconds.
     */
    public Revision judge(Revision revision, Optional<DataSplit> split, JobContext context) {
        split.ifPresent(d -> revision.network().check(d.train()));
        Revision measured = measured(revision, context.part(0, 0.3));
        return split.map(d -> judge(measured.network(), d, context.part(0.3, 1)))
                .map(measured::judged)
                .orElse(measured);
    }

    private Revision measured(Revision revision, JobContext context) {
        return revision.fileLength().isPresent()
                ? revision
                : revision.measured(
                        length(revision.network(), revision.mask(), revision.about(), context));
    }

    private static Judgement judge(Network network, DataSplit split, JobContext context) {
        return new Judgement(
                Evaluator.evaluate(network, split.heldOut(), context.part(0, 0.3)),
                Evaluator.evaluate(network, split.train(), context.part(0.3, 1)));
    }

    /**
     * Prunes and fine-tunes a revision; the revision itself stays as it is.
     *
     * @param reading how the data were read, for the record
     * @param recorder begins with the curves so far: the last checkpoint's where there is one
     * @param checkpoints keep how far it has come, and where it goes on
     */
    public Revision prune(
            Revision parent,
            DataSplit split,
            DataOptions reading,
            PruningPlan plan,
            CurveRecorder recorder,
            Checkpoints checkpoints,
            JobContext context) {
        engine.seed(plan.spec().seed());
        PruningResult result =
                new PruneAndFineTune(parent.network(), parent.mask(), split, plan, recorder)
                        .knowing(parent.pruner())
                        .keeping(checkpoints)
                        .run(context.part(0, 0.95));
        return orClosed(
                result.network(),
                () -> {
                    String step =
                            new ProvenanceStep(reading, split, context.token())
                                    .pruned(parent.network(), plan);
                    return revision(
                                    new Origin.Pruned(parent.number(), plan, result.stopped()),
                                    result.network(),
                                    result.mask(),
                                    parent.about()
                                            .of(
                                                    result.network(),
                                                    split,
                                                    plan.fineTuning().epochs(),
                                                    result.curves(),
                                                    step),
                                    context.part(0.95, 1))
                            .judged(new Judgement(result.fineTuned(), result.onTraining()));
                });
    }

    /** Prunes a revision for which no data are chosen: nothing is fine-tuned and nothing judged. */
    public Revision pruneOnly(Revision parent, PruningPlan plan, JobContext context) {
        parent.prepare(
                ScoreRequest.of(plan.spec(), plan.fineTuning(), Optional.empty()),
                0,
                context.part(0, 0.5));
        Mask mask = PruneAndFineTune.checked(parent.pruner().preview(plan.spec())).toMask();
        Network network = parent.network().copy();
        return orClosed(
                network,
                () -> {
                    network.holdAtZero(mask.sets());
                    String step =
                            ProvenanceStep.prunedWithoutData(
                                    parent.network(), plan, context.token());
                    return revision(
                            new Origin.Pruned(parent.number(), plan, Optional.empty()),
                            network,
                            mask,
                            parent.about().withProvenance(parent.about().provenance().and(step)),
                            context);
                });
    }

    /** Begins the engine's chance anew. */
    void seed(long seed) {
        engine.seed(seed);
    }

    /** Does something with a network, and closes it if that fails. */
    static <T> T orClosed(Network network, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /**
     * Makes a revision of a network that somebody else made of another one, and judges it where
     * there are data.
     *
     * @param split what the network takes; empty while no data are chosen
     */
    public Revision made(
            Origin.Made origin,
            Network network,
            Mask mask,
            NetworkFile.About about,
            Optional<DataSplit> split,
            JobContext context) {
        Revision revision = revision(origin, network, mask, about, context.part(0, 0.4));
        return judge(revision, split, context.part(0.4, 1));
    }

    /** Makes a revision of a network, which is not judged. */
    Revision revision(
            Origin origin,
            Network network,
            Mask mask,
            NetworkFile.About about,
            JobContext context) {
        OptionalLong length = length(network, mask, about, context);
        return revision(origin, network, mask, about, length, context);
    }

    /** How long a file would be; empty where finding out takes seconds. */
    private OptionalLong length(
            Network network, Mask mask, NetworkFile.About about, JobContext context) {
        if (isLarge(network)) {
            return OptionalLong.empty();
        }
        context.progress().accept(Progress.unknown("job.measuring-size"));
        return OptionalLong.of(files.length(network, mask, about, context.token()));
    }

    private boolean isLarge(Network network) {
        return network.summary("").parameters() > inPassing;
    }

    private Revision revision(
            Origin origin,
            Network network,
            Mask mask,
            NetworkFile.About about,
            OptionalLong length,
            JobContext context) {
        List<MagnitudeIndex> indexes =
                isLarge(network)
                        ? MagnitudeIndex.unsorted(network.weights(), context)
                        : MagnitudeIndex.of(network.weights(), context);
        return revision(origin, network, mask, about, length, indexes);
    }

    private static Revision revision(
            Origin origin,
            Network network,
            Mask mask,
            NetworkFile.About about,
            OptionalLong length,
            List<MagnitudeIndex> indexes) {
        NetworkSummary summary = network.summary(name(origin));
        return new Revision(
                0,
                origin,
                network,
                mask,
                new Pruner(summary, indexes, mask),
                Optional.empty(),
                about,
                length,
                network.structure().beginsDense(),
                network.structure().factorable());
    }

    private static String name(Origin origin) {
        return origin instanceof Origin.Opened opened ? opened.source() : "";
    }
}
