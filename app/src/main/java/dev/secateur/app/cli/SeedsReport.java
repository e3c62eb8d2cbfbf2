package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What became of a network that was pruned with several seeds.
 *
 * @param first the run that was saved
 * @param seeds each run, the first one included
 */
record SeedsReport(PruneReport first, List<Stages> seeds) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        first.writeTo(json);
        for (Stages run : seeds) {
            json.withArray("/seeds")
                    .addObject()
                    .put("seed", run.seed())
                    .put("before", run.before())
                    .put("pruned", run.pruned())
                    .put("fineTuned", run.fineTuned())
                    .put("sparsity", run.sparsity());
        }
        write(json.putObject("mean"), Statistics::mean);
        write(json.putObject("standardDeviation"), Statistics::standardDeviation);
    }

    private void write(ObjectNode node, ToDoubleFunction<List<Double>> measure) {
        Json.put(node, "pruned", measure.applyAsDouble(values(Stages::pruned)));
        Json.put(node, "fineTuned", measure.applyAsDouble(values(Stages::fineTuned)));
        Json.put(node, "sparsity", measure.applyAsDouble(values(Stages::sparsity)));
    }

    private List<Double> values(ToDoubleFunction<Stages> of) {
        return seeds.stream().mapToDouble(of).boxed().toList();
    }

    @Override
    public void writeTo(Page page) {
        first.writeTo(page);
        page.gap();
        page.line("cli.seeds", seeds.size(), first.plan().spec().seed());
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.bench.seed"),
                        page.message("cli.right-after"),
                        page.message("cli.fine-tuned"),
                        page.message("cli.sparsity")));
        for (Stages run : seeds) {
            rows.add(
                    List.of(
                            Long.toString(run.seed()),
                            page.percent(run.pruned()),
                            page.percent(run.fineTuned()),
                            page.percent(run.sparsity())));
        }
        rows.add(
                List.of(
                        page.message("cli.mean-and-deviation"),
                        spread(page, Stages::pruned),
                        spread(page, Stages::fineTuned),
                        spread(page, Stages::sparsity)));
        page.table(1, rows);
    }

    private String spread(Page page, ToDoubleFunction<Stages> of) {
        List<Double> values = values(of);
        return page.number(100 * Statistics.mean(values), 2)
                + " ± "
                + page.percent(Statistics.standardDeviation(values));
    }
}
