package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.QuantizeNetwork;
import dev.secateur.model.compression.QuantizedNetwork;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.Checkpoints;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a network whose weights share few values. */
@picocli.CommandLine.Command(name = "quantize")
final class QuantizeCommand extends Command {
    @Mixin private FineTuneArguments common = new FineTuneArguments();

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    @Option(names = "--per-channel", descriptionKey = "cli.option.per-channel")
    private boolean isPerChannel;

    @Option(names = "--asymmetric", descriptionKey = "cli.option.asymmetric")
    private boolean isAsymmetric;

    QuantizeCommand(JobConsole console) {
        super(console);
    }

    /** One of both. */
    private static final class How {
        @Option(names = "--bits", paramLabel = "BITS", descriptionKey = "cli.option.bits")
        private Integer bits;

        @Option(names = "--shared", paramLabel = "K", descriptionKey = "cli.option.shared")
        private Integer shared;
    }

    private Coding coding() {
        return how.shared != null
                ? new Coding.Sharing(how.shared)
                : new Coding.Uniform(how.bits, isPerChannel, !isAsymmetric);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        Coding coding = coding();
        if (coding instanceof Coding.Uniform && common.training().epochs() > 0) {
            throw new UsageError("cli.error.tuned-sharing");
        }
        SafeFile.requireWritable(common.out());
        NetworkFile file = common.model().open(engine, context);
        try (var parent = file.network()) {
            Optional<DataSplit> split = common.split(file.about(), context);
            engine.seed(common.seed());
            PackedSizes before = PackedSizes.of(StoredWeights.of(parent));
            QuantizedNetwork result =
                    new QuantizeNetwork(
                                    parent,
                                    file.mask(),
                                    coding,
                                    split,
                                    common.training(),
                                    common.seed(),
                                    common.recorder(file, split),
                                    Checkpoints.NONE)
                            .run(context);
            try (var network = result.network()) {
                String step =
                        ProvenanceStep.quantized(
                                parent, coding, common.training(), common.seed(), context.token());
                NetworkFile.About about = common.about(file, network, split, result.curves(), step);
                new NetworkFiles(engine)
                        .save(network, result.mask(), about, common.out(), context.token());
                return new Quantized(
                        common.model().text(),
                        common.out(),
                        coding,
                        before,
                        PackedSizes.of(result.stored()),
                        new CompressionStages(
                                "quantized", result.before(), result.coded(), result.fineTuned()));
            }
        }
    }

    private record Quantized(
            String model,
            Path out,
            Coding coding,
            PackedSizes before,
            PackedSizes after,
            CompressionStages stages)
            implements Report {
        private double ratio() {
            return after.ratio(before.bytes().get(Packing.DENSE), Packing.HUFFMAN);
        }

        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", model);
            json.put("out", out.toString());
            if (coding instanceof Coding.Uniform uniform) {
                json.put("bits", uniform.bits());
                json.put("perChannel", uniform.isPerChannel());
                json.put("symmetric", uniform.isSymmetric());
            } else {
                json.put("shared", coding.codes());
            }
            json.put("parameters", after.parameters());
            json.put("compressionRatio", ratio());
            before.writeTo(json.putObject("sizesBefore"));
            after.writeTo(json.putObject("sizesAfter"));
            stages.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            page.line("cli.quantized", model, page.times(ratio()));
            page.gap();
            stages.writeTo(page);
            page.gap();
            after.writeTo(page);
            page.gap();
            page.line("cli.saved", out);
        }
    }
}
