package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.Provenance.Recipe;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.samples.SampleData;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prunes a network, fine-tunes it and saves it: the workbench's main job. */
@picocli.CommandLine.Command(name = "prune")
final class PruneCommand extends Command {
    @Mixin private LikeArguments like = new LikeArguments();
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
        if (seeds < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--seeds", seeds);
        }
        Recipe recipe = like.recipe(engine).orElseGet(this::recipe);
        SafeFile.requireWritable(out);
        NetworkFile file = model.open(engine);
        try {
            if (isWithoutData(recipe)) {
                return new PruneOnlyTask(engine, model.text(), file, recipe.plan(), out)
                        .run(context);
            }
            DataSplit split = split(recipe, file.about());
            PruneTask task =
                    new PruneTask(
                            engine,
                            model.text(),
                            file,
                            recipe.data(),
                            recipe.reading(),
                            split,
                            recipe.plan(),
                            out);
            Report report =
                    seeds == 1
                            ? task.run(context, (parent, result) -> {})
                            : new SeedsTask(task, seeds).run(context);
            return new Pruned(recipe.reading().noise(), new NotesReport(split), report);
        } finally {
            file.network().close();
        }
    }

    /** What the options say. */
    private Recipe recipe() {
        return new Recipe(
                data.isGiven() ? data.text() : "",
                data.options(seed.value(), noise.noise()),
                0,
                new PruningPlan(
                        pruning.spec(seed.value()),
                        schedule.schedule(),
                        training.options(epochs),
                        schedule.accuracyBudget()));
    }

    /** Without data nothing can be trained or judged, and that must not have been asked for. */
    private boolean isWithoutData(Recipe recipe) {
        PruningPlan plan = recipe.plan();
        boolean looksAtNone =
                plan.schedule() instanceof Schedule.OneShot
                        && plan.fineTuning().epochs() == 0
                        && plan.accuracyBudget().isEmpty()
                        && seeds == 1;
        return recipe.data().isEmpty() && looksAtNone;
    }

    private DataSplit split(Recipe recipe, NetworkFile.About about) {
        if (recipe.examples() == 0) {
            return training.limit(data.load(seed.value(), noise.noise(), about));
        }
        DataSplit all =
                new DataSource(new SampleData())
                        .load(recipe.data(), recipe.reading().preparedAs(about.preparation()));
        return recipe.examples() < all.train().size()
                ? all.withTrain(all.train().head(recipe.examples()))
                : all;
    }

    private record Pruned(Noise noise, NotesReport notes, Report report) implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            NoiseArguments.write(noise, json);
            notes.writeTo(json);
            report.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            NoiseArguments.write(noise, page);
            notes.writeTo(page);
            report.writeTo(page);
        }
    }
}
