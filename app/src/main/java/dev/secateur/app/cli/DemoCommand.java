package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.demo.FigureSources;
import dev.secateur.app.demo.Figures;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSource;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.resources.Messages;
import dev.secateur.samples.SampleData;
import dev.secateur.samples.SampleNetworks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The main job on a bundled network, with the window's own pictures, where there is no screen. */
@picocli.CommandLine.Command(name = "demo")
final class DemoCommand extends Command {
    private static final String MODEL = "lenet-300-100";
    private static final String DATA = "fashion-mnist";
    private static final double SPARSITY = 0.9;
    private static final int EPOCHS = 3;

    private final Messages messages;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "cli.option.out-folder")
    private Path out;

    @Option(
            names = "--train-examples",
            paramLabel = "N",
            defaultValue = "2147483647",
            descriptionKey = "cli.option.train-examples")
    private int trainExamples;

    DemoCommand(JobConsole console, Messages messages) {
        super(console);
        this.messages = messages;
    }

    @Override
    Report work(Engine engine, JobContext context) throws Exception {
        makeFolder();
        Path pruned = out.resolve(MODEL + "-pruned.zip");
        SafeFile.requireWritable(pruned);
        DataSplit split =
                new DataSource(new SampleData())
                        .load(DATA, DataOptions.DEFAULT, trainExamples, context.token());
        PruningPlan plan =
                new PruningPlan(
                        PruningSpec.global(SPARSITY),
                        new Schedule.OneShot(),
                        TrainingOptions.epochs(EPOCHS));
        NetworkFile file = new SampleNetworks(engine).open(MODEL, context.token());
        try {
            Figures figures = new Figures(out, messages.locale());
            PruneReport report =
                    new PruneTask(engine, MODEL, file, DataOptions.DEFAULT, split, plan, pruned)
                            .run(
                                    context,
                                    (parent, result) ->
                                            figures.draw(
                                                    FigureSources.of(parent, plan.spec(), result)));
            DemoPage page = new DemoPage(report, figures.drawn(), messages);
            Path written = out.resolve("report.md");
            byte[] bytes = page.text().getBytes(StandardCharsets.UTF_8);
            SafeFile.write(written, stream -> stream.write(bytes));
            return new Demonstrated(report, written, figures);
        } finally {
            file.network().close();
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, out.toString());
        }
    }

    private record Demonstrated(PruneReport pruning, Path written, Figures figures)
            implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("report", written.toString());
            figures.drawn().forEach(json.withArray("/figures")::add);
            pruning.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            pruning.writeTo(page);
            figures.problem().ifPresent(why -> page.line("cli.demo.no-figures", why));
            page.line("cli.demo.written", written);
        }
    }
}
