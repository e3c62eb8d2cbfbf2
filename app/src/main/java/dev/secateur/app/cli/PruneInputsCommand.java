package dev.secateur.app.cli;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.inputs.PruneInputs;
import dev.secateur.model.inputs.PrunedInputs;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.TrainingOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a network that takes only the most valuable inputs of another. */
@picocli.CommandLine.Command(name = "prune-inputs")
final class PruneInputsCommand extends Command {
    @Mixin private FineTuneArguments common = new FineTuneArguments();

    @Option(names = "--by", required = true, paramLabel = "HOW", descriptionKey = "cli.option.by")
    private RankBy by;

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "K",
            descriptionKey = "cli.option.keep-inputs")
    private int keep;

    PruneInputsCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        TrainingOptions options = common.training();
        SafeFile.requireWritable(common.out());
        NetworkFile file = common.model().open(engine, context);
        try (var parent = file.network()) {
            DataSplit split =
                    common.data()
                            .load(
                                    common.data().text(),
                                    common.reading(),
                                    common.examples(),
                                    file.about(),
                                    context);
            engine.seed(common.seed());
            PrunedInputs result =
                    new PruneInputs(
                                    parent,
                                    file.mask(),
                                    split,
                                    by,
                                    keep,
                                    options,
                                    common.seed(),
                                    new CurveRecorder(file.about().curvesOn(split)),
                                    Checkpoints.NONE)
                            .run(context);
            LayerReport before = LayerReport.of(parent, common.model().text());
            try (var network = result.network()) {
                ProvenanceStep step = new ProvenanceStep(common.reading(), split, context.token());
                new NetworkFiles(engine)
                        .save(
                                network,
                                result.mask(),
                                about(file, result, step),
                                common.out(),
                                context.token());
                LayerReport after = LayerReport.of(network, common.model().text());
                return new PruneInputsReport(
                        common.model().text(),
                        common.data().text(),
                        common.out(),
                        new RankingReport(by, result.ranking(), keep),
                        before,
                        after,
                        result);
            }
        }
    }

    private NetworkFile.About about(NetworkFile file, PrunedInputs result, ProvenanceStep step) {
        TrainingOptions options = common.training();
        return file.about()
                .of(
                        result.network(),
                        result.data(),
                        options.epochs(),
                        result.curves(),
                        step.inputsPruned(
                                file.network(),
                                by,
                                result.ranking().subList(0, keep),
                                common.seed(),
                                options));
    }
}
