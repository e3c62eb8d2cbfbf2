package dev.secateur.app.cli;

import dev.secateur.app.bench.Agreement;
import dev.secateur.app.bench.Benchmark;
import dev.secateur.app.bench.Plan;
import dev.secateur.app.bench.Work;
import dev.secateur.model.job.JobContext;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast networks are trained, and whether they learn the same. */
@picocli.CommandLine.Command(name = "train")
final class BenchTrainCommand implements Callable<Integer> {
    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();
    @Mixin private BenchArguments arguments = new BenchArguments();

    @Option(names = "--agree", descriptionKey = "cli.option.agree")
    private boolean agree;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "300",
            descriptionKey = "cli.option.steps")
    private int steps;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            descriptionKey = "cli.option.seeds")
    private int seeds;

    @Option(names = "--profile", descriptionKey = "cli.option.profile")
    private boolean profiled;

    BenchTrainCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(this::measure, talk.isJson());
    }

    private Report measure(JobContext context) throws IOException {
        BenchArguments.requirePositive("--steps", steps);
        BenchArguments.requirePositive("--seeds", seeds);
        Plan plan = arguments.plan(Work.TRAIN);
        Optional<Agreement> agreement =
                agree
                        ? Optional.of(new Agreement(plan.workloads(), plan.threads(), steps, seeds))
                        : Optional.empty();
        return new BenchReport(new Benchmark(plan, agreement, profiled).run(context));
    }
}
