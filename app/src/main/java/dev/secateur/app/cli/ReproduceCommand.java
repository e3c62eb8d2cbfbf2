package dev.secateur.app.cli;

import dev.secateur.app.experiment.Experiment;
import dev.secateur.app.experiment.Experiments;
import dev.secateur.app.experiment.Material;
import dev.secateur.app.experiment.Reproduction;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.samples.SampleData;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a published experiment's counterpart; without a name it lists them. */
@picocli.CommandLine.Command(name = "reproduce")
final class ReproduceCommand extends Command {
    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.argument.experiment")
    private String name;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            descriptionKey = "cli.option.reproduce-seeds")
    private int seeds;

    @Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "cli.option.reproduce-data")
    private String data;

    ReproduceCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        if (name == null) {
            return new ExperimentList(Experiments.ALL);
        }
        Experiment experiment = Experiments.find(name).orElseThrow(this::unknown);
        if (seeds < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--seeds", seeds);
        }
        Reproduction reproduction = new Reproduction(engine, experiment, material(), seeds);
        return new ReproduceReport(reproduction.run(context));
    }

    private UsageError unknown() {
        String known = String.join(", ", Experiments.ALL.stream().map(Experiment::name).toList());
        return new UsageError("cli.error.choice", "NAME", name, known);
    }

    private Material material() {
        SampleData bundled = new SampleData();
        return data == null
                ? Material.fashion(Material.PACKAGED, bundled)
                : Material.of(data, bundled);
    }
}
