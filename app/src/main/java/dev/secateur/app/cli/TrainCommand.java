package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.Provenance;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.OverfittingDiagnosis;
import dev.secateur.model.training.TrainNetwork;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.model.training.TrainingResult;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a known architecture from nothing; its input and output fit the data. */
@picocli.CommandLine.Command(name = "train")
final class TrainCommand extends Command {
    @Parameters(paramLabel = "ARCHITECTURE", descriptionKey = "cli.argument.architecture")
    private String architecture;

    @Option(
            names = "--epochs",
            required = true,
            paramLabel = "N",
            descriptionKey = "cli.option.epochs")
    private int epochs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.out")
    private Path out;

    @Mixin private DataArgument data = new DataArgument();
    @Mixin private NoiseArguments noise = new NoiseArguments();
    @Mixin private TrainingArguments training = new TrainingArguments();
    @Mixin private SeedOption seed = new SeedOption();

    TrainCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        Architecture asked = Architecture.parse(architecture);
        TrainingOptions options = training.options(epochs);
        SafeFile.requireWritable(out);
        DataOptions reading = data.options(seed.value(), noise.noise());
        DataSplit split =
                data.load(
                        data.text(),
                        reading,
                        training.examples(),
                        NetworkFile.About.NOTHING,
                        context);
        TrainingResult result =
                new TrainNetwork(
                                engine,
                                asked,
                                split,
                                options,
                                seed.value(),
                                new CurveRecorder(Curves.NONE))
                        .run(context);
        try (var network = result.network()) {
            Mask nothing = Mask.empty(network.weights().size());
            ProvenanceStep step = new ProvenanceStep(reading, split, context.token());
            new NetworkFiles(engine)
                    .save(network, nothing, about(step, options, result), out, context.token());
            return new Trained(
                    this, new NotesReport(split), LayerReport.of(network, architecture), result);
        }
    }

    private NetworkFile.About about(
            ProvenanceStep step, TrainingOptions options, TrainingResult result) {
        DataSplit split = step.split();
        return new NetworkFile.About(
                Optional.of(split.train().shape()),
                split.train().classNames(),
                Optional.of(new NetworkFile.TrainedOn(data.text(), split.train().size())),
                result.curves(),
                split.preparation(),
                Provenance.UNKNOWN.and(step.trained(architecture, seed.value(), options)));
    }

    private record Trained(
            TrainCommand asked, NotesReport notes, LayerReport layers, TrainingResult result)
            implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("architecture", asked.architecture);
            json.put("data", asked.data.text());
            json.put("epochs", asked.epochs);
            json.put("seed", asked.seed.value());
            json.put("out", asked.out.toString());
            asked.noise.writeTo(json);
            notes.writeTo(json);
            Json.write(json, layers.size());
            Json.write(json, result.heldOut());
            Json.write(json.putObject("train"), result.onTraining());
            layers.writeTo(json);
            diagnosis().writeTo(json);
            Json.write(json, result.curves());
        }

        @Override
        public void writeTo(Page page) {
            Evaluation heldOut = result.heldOut();
            Evaluation train = result.onTraining();
            page.line(
                    "cli.trained",
                    asked.architecture,
                    asked.data.text(),
                    page.count(train.examples()));
            asked.noise.writeTo(page);
            notes.writeTo(page);
            page.line(
                    "cli.train-scores", page.percent(train.accuracy()), number(page, train.loss()));
            Restorations.write(page, result.curves());
            new EvaluationReport(heldOut).writeTo(page);
            page.gap();
            diagnosis().writeTo(page);
            page.gap();
            page.line("cli.saved", asked.out);
        }

        private DiagnosisReport diagnosis() {
            return new DiagnosisReport(
                    OverfittingDiagnosis.of(
                            result.curves(), result.onTraining(), result.heldOut()));
        }

        private static String number(Page page, double loss) {
            return page.number(loss, 4);
        }
    }
}
