package dev.secateur.app.cli;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.PruneAndFineTune;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prunes a network, fine-tunes it and saves it: the workbench's main job. */
@picocli.CommandLine.Command(name = "prune")
final class PruneCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private PruningArguments pruning = new PruningArguments();

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

    PruneCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        PruningPlan plan =
                new PruningPlan(
                        pruning.spec(seed.value()), pruning.schedule(), training.options(epochs));
        SafeFile.requireWritable(out);
        NetworkFile file = model.open(engine);
        try (Network parent = file.network()) {
            DataSplit split = training.limit(data.load(seed.value()));
            engine.seed(seed.value());
            return prune(engine, file, known(parent, split), split, plan, context);
        }
    }

    private Report prune(
            Engine engine,
            NetworkFile file,
            Network parent,
            DataSplit split,
            PruningPlan plan,
            JobContext context) {
        LayerReport before = LayerReport.of(parent, model.text());
        PruningResult result =
                new PruneAndFineTune(parent, file.mask(), split, plan, recorder(file.about()))
                        .run(context);
        try (Network network = result.network()) {
            new NetworkFiles(engine).save(network, result.mask(), about(file, split, result), out);
            return new PruneReport(
                    model.text(),
                    data.text(),
                    out,
                    plan,
                    before.size(),
                    LayerReport.of(known(network, split), model.text()),
                    result);
        }
    }

    /** A recurrent network learns from the data how long its sequences are. */
    private static Network known(Network network, DataSplit split) {
        return network.inputShape().isPresent()
                ? network
                : network.forExamples(split.train().shape());
    }

    /** Curves on other data would make no sense before this run's. */
    private CurveRecorder recorder(NetworkFile.About about) {
        boolean same = about.trainedOn().filter(on -> on.data().equals(data.text())).isPresent();
        return new CurveRecorder(same ? about.curves() : Curves.NONE);
    }

    private NetworkFile.About about(NetworkFile file, DataSplit split, PruningResult result) {
        var trainedOn =
                epochs == 0
                        ? file.about().trainedOn()
                        : Optional.of(new NetworkFile.TrainedOn(data.text(), split.train().size()));
        return new NetworkFile.About(
                result.network().inputShape().or(() -> Optional.of(split.train().shape())),
                file.about().classNames().isEmpty()
                        ? split.train().classNames()
                        : file.about().classNames(),
                trainedOn,
                result.curves());
    }
}
