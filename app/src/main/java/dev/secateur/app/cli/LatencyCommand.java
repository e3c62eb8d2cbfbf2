package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.study.NetworkForms;
import dev.secateur.model.study.SpeedComparison;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long a network takes to answer. */
@picocli.CommandLine.Command(name = "latency")
final class LatencyCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private AgainstArgument against = new AgainstArgument();

    @Option(names = "--compact", descriptionKey = "cli.option.latency-compact")
    private boolean isCompacting;

    @Option(
            names = "--batches",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,32",
            descriptionKey = "cli.option.latency-batches")
    private List<Integer> batches;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "500",
            descriptionKey = "cli.option.runs")
    private int runs;

    LatencyCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        BenchArguments.requirePositive("--runs", runs);
        batches.forEach(batch -> BenchArguments.requirePositive("--batches", batch));
        try (Network network = model.open(engine, context).network();
                var original = against.open(engine, context)) {
            NetworkForms forms =
                    new NetworkForms(model.text(), original.network(), network, isCompacting);
            return new LatencyReport(
                    model.text(),
                    batches,
                    new SpeedComparison(forms, batches, runs, engine::threads).run(context));
        }
    }
}
