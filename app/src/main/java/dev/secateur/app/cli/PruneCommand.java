package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.PruningPlan;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prunes a network, fine-tunes it and saves it: the workbench's main job. */
@picocli.CommandLine.Command(name = "prune")
final class PruneCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private NoiseArguments noise = new NoiseArguments();
    @Mixin private PruningArguments pruning = new PruningArguments();
    @Mixin private ScheduleArguments schedule = new ScheduleArguments();

    @Option(
            names = "--fine-tune",
            paramLabel = "N",
            defaultValue = "0",
            descriptionKey = "cli.option.fine-tune")
    private int epochs;

    @Mixin private TrainingArguments training = new TrainingArguments();
    @Mixin private SeedOption seed = new SeedOption();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.prune-seeds")
    private int seeds;

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
    Report work(Engine engine, JobContext context) throws Exception {
        PruningPlan plan =
                new PruningPlan(
                        pruning.spec(seed.value()),
                        schedule.schedule(),
                        training.options(epochs),
                        schedule.accuracyBudget());
        if (seeds < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--seeds", seeds);
        }
        SafeFile.requireWritable(out);
        NetworkFile file = model.open(engine);
        try {
            DataSplit split = training.limit(data.load(seed.value(), noise.noise()));
            PruneTask task =
                    new PruneTask(engine, model.text(), file, data.text(), split, plan, out);
            Report report =
                    seeds == 1
                            ? task.run(context, (parent, result) -> {})
                            : new SeedsTask(task, seeds).run(context);
            return new Pruned(noise, report);
        } finally {
            file.network().close();
        }
    }

    private record Pruned(NoiseArguments noise, Report report) implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            noise.writeTo(json);
            report.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            noise.writeTo(page);
            report.writeTo(page);
        }
    }
}
