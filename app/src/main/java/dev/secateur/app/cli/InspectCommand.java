package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.pruning.NetworkSize;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Says what a network consists of. */
@picocli.CommandLine.Command(name = "inspect")
final class InspectCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();

    InspectCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        NetworkFile file = model.open(engine, context);
        try (var network = file.network()) {
            return new Inspection(
                    LayerReport.of(network, model.text()), network.inputShape(), file.about());
        }
    }

    private record Inspection(
            LayerReport layers, Optional<ExampleShape> input, NetworkFile.About about)
            implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", layers.summary().name());
            json.put("input", input.map(ExampleShape::text).orElse(""));
            about.classNames().forEach(json.withArray("/classes")::add);
            about.trainedOn()
                    .ifPresent(
                            on ->
                                    json.putObject("trainedOn")
                                            .put("data", on.data())
                                            .put("examples", on.examples()));
            new PreparationReport(about.preparation()).writeTo(json);
            Json.write(json, layers.size());
            layers.writeTo(json);
            new ProvenanceReport(about.provenance()).writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            NetworkSize size = layers.size();
            page.line(
                    "cli.network",
                    layers.summary().name(),
                    page.count(size.parameters()),
                    page.count(size.weights()),
                    page.count(size.macs()));
            about.trainedOn()
                    .ifPresent(
                            on ->
                                    page.line(
                                            "cli.trained-on",
                                            on.data(),
                                            page.count(on.examples())));
            new PreparationReport(about.preparation()).writeTo(page);
            page.line(
                    "cli.size",
                    page.percent(size.sparsity()),
                    page.times(size.compressionRatio()),
                    page.times(size.theoreticalSpeedup()));
            page.gap();
            layers.writeTo(page);
            new ProvenanceReport(about.provenance()).writeTo(page);
        }
    }
}
