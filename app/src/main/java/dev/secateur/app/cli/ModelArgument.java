package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.samples.SampleNetworks;
import picocli.CommandLine.Parameters;

/** The network that a command is about: a bundled name or a file. */
final class ModelArgument {
    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.argument.model")
    private String model;

    /** What was typed. */
    String text() {
        return model;
    }

    /** Opens it; whoever takes it closes it. */
    NetworkFile open(Engine engine, JobContext context) {
        return new SampleNetworks(engine).open(model, context.token());
    }
}
