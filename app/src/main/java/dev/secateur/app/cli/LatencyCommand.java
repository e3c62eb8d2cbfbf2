package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long a network takes to answer. */
@picocli.CommandLine.Command(name = "latency")
final class LatencyCommand extends Command {
    private static final int EXAMPLES = 32;

    @Mixin private ModelArgument model = new ModelArgument();

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
        NetworkFile file = model.open(engine, context);
        try (Network network = file.network()) {
            Dataset data = examples(network);
            List<Latency> measured = new ArrayList<>();
            for (int batch : batches) {
                double share = (double) measured.size() / batches.size();
                JobContext part = context.part(share, share + 1.0 / batches.size());
                measured.add(Latency.measure(network, data, batch, runs, part));
            }
            return new Measured(model.text(), engine.threads(), measured);
        }
    }

    /** The values of examples make no difference to the time, so any will do. */
    private Dataset examples(Network network) {
        ExampleShape shape =
                network.inputShape()
                        .orElseThrow(() -> new UserError(ErrorCode.SHAPE_UNKNOWN, model.text()));
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[EXAMPLES * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Dataset.ofFloats(model.text(), shape, List.of("0"), values, new int[EXAMPLES]);
    }

    private record Measured(String model, int threads, List<Latency> rows) implements Report {
        private static final double MILLI = 1e6;

        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", model);
            json.put("threads", threads);
            for (Latency row : rows) {
                json.withArray("/rows")
                        .addObject()
                        .put("batch", row.batch())
                        .put("runs", row.runs())
                        .put("medianMillis", row.median() / MILLI)
                        .put("lowerQuartileMillis", row.lowerQuartile() / MILLI)
                        .put("upperQuartileMillis", row.upperQuartile() / MILLI)
                        .put("millisPerExample", row.millisPerExample());
            }
        }

        @Override
        public void writeTo(Page page) {
            page.line("cli.timed", model, page.count(threads));
            page.gap();
            List<List<String>> lines = new ArrayList<>();
            lines.add(
                    List.of(
                            page.message("cli.bench.batch"),
                            page.message("cli.latency.runs"),
                            page.message("cli.latency.median"),
                            page.message("cli.latency.quartiles"),
                            page.message("cli.latency.example")));
            for (Latency row : rows) {
                lines.add(
                        List.of(
                                page.count(row.batch()),
                                page.count(row.runs()),
                                page.number(row.median() / MILLI, 3),
                                page.number(row.lowerQuartile() / MILLI, 3)
                                        + "–"
                                        + page.number(row.upperQuartile() / MILLI, 3),
                                page.number(row.millisPerExample(), 4)));
            }
            page.table(0, lines);
        }
    }
}
