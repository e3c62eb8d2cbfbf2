package dev.secateur.samples;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.Provenance;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainNetwork;
import dev.secateur.model.training.TrainingResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Trains a bundled network by its recipe and saves it in a folder; gives its held-out scores. */
public final class RebuildSample implements Job<Evaluation> {
    private final Engine engine;
    private final SampleRecipe recipe;
    private final Path folder;

    /** A job that is yet to run. */
    public RebuildSample(Engine engine, SampleRecipe recipe, Path folder) {
        this.engine = engine;
        this.recipe = recipe;
        this.folder = folder;
    }

    @Override
    public Evaluation run(JobContext context) {
        Path target = folder.resolve(recipe.name() + ".zip");
        SafeFile.requireWritable(target);
        DataSource source = new DataSource(new SampleData());
        DataSplit data =
                source.load(recipe.data(), DataOptions.DEFAULT, recipe.examples(), context.token());
        TrainingResult result = train(data, context);
        try (var network = result.network()) {
            List<LayerWeights> weights = network.weights();
            new NetworkFiles(engine)
                    .save(
                            network,
                            Mask.empty(weights.size()),
                            about(data, result.curves(), context.token()),
                            target,
                            context.token());
            return result.heldOut();
        }
    }

    private TrainingResult train(DataSplit data, JobContext context) {
        return new TrainNetwork(
                        engine,
                        recipe.architecture(),
                        data,
                        recipe.options(),
                        SampleRecipe.SEED,
                        new CurveRecorder(Curves.NONE))
                .run(context);
    }

    private NetworkFile.About about(DataSplit data, Curves curves, CancellationToken token) {
        String step =
                new ProvenanceStep(DataOptions.DEFAULT, data, token)
                        .trained(recipe.name(), SampleRecipe.SEED, recipe.options());
        return new NetworkFile.About(
                Optional.of(data.train().shape()),
                data.train().classNames(),
                Optional.of(new NetworkFile.TrainedOn(recipe.data(), data.train().size())),
                curves,
                data.preparation(),
                Provenance.UNKNOWN.and(step));
    }
}
