package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command: work for the engine thread that ends in a report. */
abstract class Command implements Callable<Integer> {
    private final JobConsole console;

    @Mixin private CommonOptions common = new CommonOptions();

    Command(JobConsole console) {
        this.console = console;
    }

    /**
     * Does the work, on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the person can mend what is wrong
     * @throws UsageError if options do not go together
     */
    abstract Report work(Engine engine, JobContext context) throws Exception;

    @Override
    public final Integer call() {
        return console.run(context -> work(new Engine(common.threads()), context), common.isJson());
    }
}
