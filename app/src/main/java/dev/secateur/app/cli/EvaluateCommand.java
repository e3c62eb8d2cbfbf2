package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import picocli.CommandLine.Mixin;

/** Lets a network answer the held-out examples of a data set. */
@picocli.CommandLine.Command(name = "evaluate")
final class EvaluateCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private SeedOption seed = new SeedOption();

    EvaluateCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        NetworkFile file = model.open(engine, context);
        try (var network = file.network()) {
            DataSplit split =
                    data.load(data.options(seed.value(), Noise.NONE), file.about(), context);
            var evaluation = Evaluator.evaluate(network, split.heldOut(), context);
            return new Answer(
                    model.text(),
                    data.text(),
                    new NotesReport(split),
                    new EvaluationReport(evaluation));
        }
    }

    private record Answer(String model, String data, NotesReport notes, EvaluationReport evaluation)
            implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", model);
            json.put("data", data);
            notes.writeTo(json);
            evaluation.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            page.line("cli.evaluated", model, data);
            notes.writeTo(page);
            evaluation.writeTo(page);
        }
    }
}
