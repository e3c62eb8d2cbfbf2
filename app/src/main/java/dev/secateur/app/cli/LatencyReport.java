package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the forms of a network took to answer.
 *
 * @param model what was typed
 * @param batches the batches, in the order asked for
 * @param speeds what was measured
 */
record LatencyReport(String model, List<Integer> batches, NetworkSpeeds speeds) implements Report {
    private static final double MILLI = 1e6;

    /** Takes a form and what it took for a batch. */
    private interface Taker {
        void take(NetworkForm form, Latency latency);
    }

    private void forEach(Taker taker) {
        for (int batch : batches) {
            for (NetworkForm form : speeds.latencies().keySet()) {
                speeds.latency(form, batch).ifPresent(latency -> taker.take(form, latency));
            }
        }
    }

    private double speedup(NetworkForm form, int batch) {
        return speeds.speedup(form, batch).orElse(Double.NaN);
    }

    @Override
    public void writeTo(ObjectNode json) {
        json.put("model", model);
        json.put("threads", speeds.threads());
        json.put("reference", speeds.reference().key());
        forEach(
                (form, latency) ->
                        json.withArray("/rows")
                                .addObject()
                                .put("network", form.key())
                                .put("batch", latency.batch())
                                .put("runs", latency.runs())
                                .put("medianMillis", latency.median() / MILLI)
                                .put("lowerQuartileMillis", latency.lowerQuartile() / MILLI)
                                .put("upperQuartileMillis", latency.upperQuartile() / MILLI)
                                .put("millisPerExample", latency.millisPerExample())
                                .put("measuredSpeedup", speedup(form, latency.batch())));
    }

    @Override
    public void writeTo(Page page) {
        page.line("cli.timed", model, page.count(speeds.threads()));
        page.gap();
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        page.message("cli.latency.network"),
                        page.message("cli.bench.batch"),
                        page.message("cli.latency.runs"),
                        page.message("cli.latency.median"),
                        page.message("cli.latency.quartiles"),
                        page.message("cli.latency.example"),
                        page.message("cli.latency.speedup")));
        forEach((form, latency) -> lines.add(row(page, form, latency)));
        page.table(1, lines);
    }

    private List<String> row(Page page, NetworkForm form, Latency latency) {
        return List.of(
                page.message("form." + form.key()),
                page.count(latency.batch()),
                page.count(latency.runs()),
                page.number(latency.median() / MILLI, 3),
                page.number(latency.lowerQuartile() / MILLI, 3)
                        + "–"
                        + page.number(latency.upperQuartile() / MILLI, 3),
                page.number(latency.millisPerExample(), 4),
                page.times(speedup(form, latency.batch())));
    }
}
