package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.FactoredNetwork;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.format.ProvenanceStep;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.pruning.Checkpoints;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets Kronecker factors do the work of a dense layer's weights. */
@picocli.CommandLine.Command(name = "factor")
final class FactorCommand extends Command {
    @Mixin private FineTuneArguments common = new FineTuneArguments();

    @Option(
            names = "--layer",
            required = true,
            paramLabel = "LAYER",
            descriptionKey = "cli.option.factored-layer")
    private String layer;

    @ArgGroup(multiplicity = "1")
    private How how = new How();

    @Option(
            names = "--terms",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.terms")
    private int terms;

    FactorCommand(JobConsole console) {
        super(console);
    }

    /** One of these. */
    private static final class How {
        @Option(names = "--shape", paramLabel = "AxB", descriptionKey = "cli.option.factor-shape")
        private String shape;

        @Option(names = "--size", paramLabel = "SHARE", descriptionKey = "cli.option.factor-size")
        private Double size;

        @Option(names = "--error", paramLabel = "SHARE", descriptionKey = "cli.option.factor-error")
        private Double error;
    }

    private FactorBudget budget() {
        if (how.shape != null) {
            return new FactorBudget.Shape(how.shape, terms);
        }
        return how.size != null
                ? new FactorBudget.WithinSize(how.size)
                : new FactorBudget.WithinError(how.error);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        FactorBudget budget = budget();
        SafeFile.requireWritable(common.out());
        NetworkFile file = common.model().open(engine, context);
        try (var parent = file.network()) {
            Optional<DataSplit> split = common.split(file.about(), context);
            engine.seed(common.seed());
            FactoredNetwork result =
                    new FactorLayer(
                                    parent,
                                    file.mask(),
                                    layer,
                                    budget,
                                    split,
                                    common.training(),
                                    common.seed(),
                                    common.recorder(file, split),
                                    Checkpoints.NONE)
                            .run(context);
            try (var network = result.network()) {
                String step =
                        ProvenanceStep.factored(
                                parent,
                                layer,
                                result.factors(),
                                common.training(),
                                common.seed(),
                                context.token());
                NetworkFile.About about = common.about(file, network, split, result.curves(), step);
                new NetworkFiles(engine)
                        .save(network, result.mask(), about, common.out(), context.token());
                return new Factored(
                        common.model().text(),
                        common.out(),
                        result,
                        parent.summary(""),
                        network.summary(""));
            }
        }
    }

    private record Factored(
            String model,
            Path out,
            FactoredNetwork result,
            NetworkSummary before,
            NetworkSummary after)
            implements Report {
        private CompressionStages stages() {
            return new CompressionStages(
                    "factored", result.before(), result.factored(), result.fineTuned());
        }

        @Override
        public void writeTo(ObjectNode json) {
            KroneckerFactors factors = result.factors();
            json.put("model", model);
            json.put("out", out.toString());
            json.put("layer", result.layer());
            json.put("shape", factors.shape().text());
            json.put("terms", factors.terms().size());
            json.put("error", factors.error());
            json.put("weights", factors.weights());
            json.put("parameters", after.parameters());
            json.put("macs", after.macs());
            json.put("compressionRatio", (double) before.parameters() / after.parameters());
            stages().writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            KroneckerFactors factors = result.factors();
            page.line(
                    "cli.factored",
                    result.layer(),
                    factors.shape().text(),
                    page.count(factors.terms().size()),
                    page.percent(factors.error()));
            page.line(
                    "cli.factored.sizes",
                    page.count(before.parameters()),
                    page.count(after.parameters()),
                    page.count(before.macs()),
                    page.count(after.macs()));
            page.gap();
            stages().writeTo(page);
            page.gap();
            page.line("cli.saved", out);
        }
    }
}
