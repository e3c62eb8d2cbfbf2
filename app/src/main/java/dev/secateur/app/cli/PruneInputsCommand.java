package dev.secateur.app.cli;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.inputs.PruneInputs;
import dev.secateur.model.inputs.PrunedInputs;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.TrainingOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a network that takes only the most valuable inputs of another. */
@picocli.CommandLine.Command(name = "prune-inputs")
final class PruneInputsCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private NoiseArguments noise = new NoiseArguments();

    @Option(names = "--by", required = true, paramLabel = "HOW", descriptionKey = "cli.option.by")
    private RankBy by;

    @Option(
            names = "--keep",
            required = true,
            paramLabel = "K",
            descriptionKey = "cli.option.keep-inputs")
    private int keep;

    @Option(
            names = "--fine-tune",
            paramLabel = "N",
            defaultValue = "0",
            descriptionKey = "cli.option.fine-tune")
    private int epochs;

    @Mixin private TrainingArguments training = new TrainingArguments();
    @Mixin private SeedOption seed = new SeedOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.out")
    private Path out;

    PruneInputsCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        TrainingOptions options = training.options(epochs);
        SafeFile.requireWritable(out);
        NetworkFile file = model.open(engine);
        try (var parent = file.network()) {
            DataSplit split = training.limit(data.load(seed.value(), noise.noise(), file.about()));
            engine.seed(seed.value());
            PrunedInputs result =
                    new PruneInputs(
                                    parent,
                                    file.mask(),
                                    split,
                                    by,
                                    keep,
                                    options,
                                    seed.value(),
                                    recorder(file.about()))
                            .run(context);
            LayerReport before = LayerReport.of(parent, model.text());
            try (var network = result.network()) {
                new NetworkFiles(engine).save(network, result.mask(), about(file, result), out);
                LayerReport after = LayerReport.of(network, model.text());
                return new PruneInputsReport(
                        model.text(),
                        data.text(),
                        out,
                        new RankingReport(by, result.ranking(), keep),
                        before,
                        after,
                        result);
            }
        }
    }

    private CurveRecorder recorder(NetworkFile.About about) {
        boolean same = about.trainedOn().filter(on -> on.data().equals(data.text())).isPresent();
        return new CurveRecorder(same ? about.curves() : Curves.NONE);
    }

    private NetworkFile.About about(NetworkFile file, PrunedInputs result) {
        List<String> classes = file.about().classNames();
        DataSplit split = result.data();
        return new NetworkFile.About(
                result.network().inputShape(),
                classes.isEmpty() ? split.train().classNames() : classes,
                epochs == 0
                        ? file.about().trainedOn()
                        : Optional.of(new NetworkFile.TrainedOn(data.text(), split.train().size())),
                result.curves(),
                split.preparation());
    }
}
