package dev.secateur.app.cli;

import dev.secateur.model.compaction.Compaction;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.Compactor;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.resources.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a really smaller network of a pruned one. */
@picocli.CommandLine.Command(name = "compact")
final class CompactCommand extends Command {
    private static final double SAVING = 0.9;

    private final Messages messages;

    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();
    @Mixin private SeedOption seed = new SeedOption();

    @Option(
            names = "--round-to",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.round-to")
    private int roundTo;

    @Option(
            names = "--merge-duplicates",
            paramLabel = "DEGREES",
            descriptionKey = "cli.option.merge-duplicates")
    private Double mergeDegrees;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            descriptionKey = "cli.option.out")
    private Path out;

    CompactCommand(JobConsole console, Messages messages) {
        super(console);
        this.messages = messages;
    }

    @Override
    Report work(Engine engine, JobContext context) throws IOException {
        CompactionOptions options = options();
        SafeFile.requireWritable(out);
        NetworkFile file = model.open(engine, context);
        try (Network parent = file.network()) {
            Optional<Dataset> examples = examples(file.about(), context);
            Network known = examples.map(e -> known(parent, e)).orElse(parent);
            NetworkFiles files = new NetworkFiles(engine);
            long bytesBefore = bytesBefore(files, file, context);
            Compaction result =
                    new Compactor(known, file.mask(), examples, options)
                            .run(context.part(0, SAVING));
            try (Network smaller = result.network()) {
                files.save(
                        smaller,
                        result.mask(),
                        about(file, options, context),
                        out,
                        context.token());
            }
            return new CompactReport(
                    messages,
                    model.text(),
                    examples.isPresent() ? data.text() : "",
                    out,
                    bytesBefore,
                    Files.size(out),
                    result);
        }
    }

    private CompactionOptions options() {
        return new CompactionOptions(
                roundTo,
                mergeDegrees == null ? OptionalDouble.empty() : OptionalDouble.of(mergeDegrees));
    }

    private Optional<Dataset> examples(NetworkFile.About about, JobContext context) {
        return data.isGiven()
                ? Optional.of(
                        data.load(data.options(seed.value(), Noise.NONE), about, context).heldOut())
                : Optional.empty();
    }

    private static Network known(Network network, Dataset examples) {
        return network.inputShape().isPresent() ? network : network.forExamples(examples.shape());
    }

    private long bytesBefore(NetworkFiles files, NetworkFile file, JobContext context)
            throws IOException {
        Path path = Path.of(model.text());
        return Files.isRegularFile(path)
                ? Files.size(path)
                : files.length(file.network(), file.mask(), file.about(), context.token());
    }

    private static NetworkFile.About about(
            NetworkFile file, CompactionOptions options, JobContext context) {
        return file.about()
                .withProvenance(
                        file.about()
                                .provenance()
                                .and(
                                        ProvenanceStep.compacted(
                                                file.network(), options, context.token())));
    }
}
