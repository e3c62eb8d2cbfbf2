package dev.secateur.app.cli;

import dev.secateur.app.bench.MaskCost;
import dev.secateur.app.bench.Work;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what a mask costs while a network is fine-tuned. */
@picocli.CommandLine.Command(name = "mask")
final class BenchMaskCommand implements Callable<Integer> {
    private static final double LEARNING_RATE = 1e-3;

    private final JobConsole console;

    @Mixin private TalkOptions talk = new TalkOptions();
    @Mixin private BenchArguments arguments = new BenchArguments();

    @Option(
            names = "--sparsity",
            paramLabel = "SHARE",
            defaultValue = "0.9",
            descriptionKey = "cli.option.bench-sparsity")
    private double sparsity;

    @Option(
            names = "--optimizer",
            paramLabel = "RULE",
            defaultValue = "adam",
            descriptionKey = "cli.option.optimizer")
    private Optimizer.Rule rule;

    BenchMaskCommand(JobConsole console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return console.run(
                context -> {
                    if (!(sparsity >= 0 && sparsity <= 1)) {
                        throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "--sparsity", sparsity);
                    }
                    MaskCost cost =
                            new MaskCost(
                                    arguments.plan(Work.TRAIN),
                                    sparsity,
                                    new Optimizer(rule, LEARNING_RATE, 0));
                    return new BenchMaskReport(cost, cost.run(context));
                },
                talk.isJson());
    }
}
