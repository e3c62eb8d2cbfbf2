package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.study.NetworkCost;
import dev.secateur.model.study.NetworkForms;
import dev.secateur.model.study.SizeComparison;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how large a network's parameters are in files of each kind, and writes such files. */
@picocli.CommandLine.Command(name = "sizes")
final class SizesCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private AgainstArgument against = new AgainstArgument();

    @Option(names = "--write", paramLabel = "DIR", descriptionKey = "cli.option.write-packed")
    private Path folder;

    SizesCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) throws IOException {
        try (var network = model.open(engine, context).network();
                var original = against.open(engine, context)) {
            StoredWeights weights = StoredWeights.of(network);
            PackedSizes sizes = PackedSizes.of(weights);
            if (folder != null) {
                write(weights, sizes);
            }
            List<NetworkCost> costs =
                    new SizeComparison(
                                    new NetworkForms(
                                            model.text(), original.network(), network, true))
                            .run(context);
            return new Sizes(model.text(), sizes, new CostReport(costs));
        }
    }

    private void write(StoredWeights weights, PackedSizes sizes) throws IOException {
        Files.createDirectories(folder);
        for (Packing packing : sizes.bytes().keySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(packing.key() + ".bin"))) {
                packing.write(weights, out);
            }
        }
    }

    private record Sizes(String model, PackedSizes sizes, CostReport forms) implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", model);
            json.put("parameters", sizes.parameters());
            sizes.writeTo(json);
            forms.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            page.line("cli.sized", model, page.count(sizes.parameters()));
            page.gap();
            sizes.writeTo(page);
            page.gap();
            page.line("cli.side-by-side");
            page.gap();
            forms.writeTo(page);
        }
    }
}
