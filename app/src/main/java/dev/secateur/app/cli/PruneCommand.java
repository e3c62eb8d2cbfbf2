package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prunes a network, fine-tunes it and saves it: the workbench's main job. */
@picocli.CommandLine.Command(name = "prune")
final class PruneCommand extends Command {
    @Mixin private LikeArguments like = new LikeArguments();
    @Mixin private FineTuneArguments common = new FineTuneArguments();
    @Mixin private PruningArguments pruning = new PruningArguments();
    @Mixin private ScheduleArguments schedule = new ScheduleArguments();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.prune-seeds")
    private int seeds;

    PruneCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) throws Exception {
        if (seeds < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--seeds", seeds);
        }
        Recipe recipe = like.recipe(engine, context).orElseGet(this::recipe);
        SafeFile.requireWritable(common.out());
        NetworkFile file = common.model().open(engine, context);
        try {
            if (isWithoutData(recipe)) {
                String name = common.model().text();
                return new PruneOnlyTask(engine, name, file, recipe.plan(), common.out())
                        .run(context);
            }
            DataSplit split =
                    common.data()
                            .load(
                                    recipe.data().isEmpty() ? common.data().text() : recipe.data(),
                                    recipe.reading(),
                                    recipe.examples(),
                                    file.about(),
                                    context);
            PruneTask task =
                    new PruneTask(
                            engine,
                            common.model().text(),
                            file,
                            recipe.reading(),
                            split,
                            recipe.plan(),
                            common.out());
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
                common.data().isGiven() ? common.data().text() : "",
                common.reading(),
                common.examples(),
                new PruningPlan(
                        pruning.spec(common.seed()),
                        schedule.schedule(),
                        common.training(),
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
