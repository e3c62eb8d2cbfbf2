package dev.secateur.ui.compression;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.CompressionScores;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.session.Origin;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What both pages say in words.
 *
 * @param texts in which language
 */
record CompressionTexts(Localization texts) {
    String name(Coding coding) {
        return coding instanceof Coding.Uniform uniform
                ? texts.text("quantize.point.uniform", uniform.bits())
                : texts.text("quantize.point.shared", coding.codes());
    }

    List<CostLine> cost(Origin.Quantized made) {
        List<CostLine> lines = new ArrayList<>();
        made.scores().ifPresent(s -> lines.add(accuracy(s, "quantize.cost.", made.epochs())));
        lines.add(
                new CostLine(
                        texts.text("quantize.cost.size"),
                        texts.text(
                                "quantize.cost.sizes",
                                Figures.size(made.bytesBefore()),
                                Figures.size(made.bytesAfter()),
                                Figures.times((double) made.bytesBefore() / made.bytesAfter()))));
        return lines;
    }

    List<CostLine> cost(Origin.Factored made, NetworkSummary before, NetworkSummary after) {
        List<CostLine> lines = new ArrayList<>();
        made.scores().ifPresent(s -> lines.add(accuracy(s, "factor.cost.", made.epochs())));
        lines.add(fall("factor.cost.parameters", before.parameters(), after.parameters()));
        lines.add(fall("factor.cost.macs", before.macs(), after.macs()));
        return lines;
    }

    private CostLine fall(String key, long before, long after) {
        return new CostLine(
                texts.text(key),
                texts.text(
                        "factor.cost.counts",
                        Figures.count(before),
                        Figures.count(after),
                        Figures.times((double) before / after)));
    }

    private CostLine accuracy(CompressionScores scores, String prefix, int epochs) {
        String before = Figures.percent(scores.before().accuracy());
        String right = withChange(scores.before(), scores.compressed());
        String label = texts.text("compression.cost.accuracy");
        return epochs == 0
                ? new CostLine(label, texts.text(prefix + "accuracy", before, right))
                : new CostLine(
                        label,
                        texts.text(
                                prefix + "accuracy-tuned",
                                before,
                                right,
                                withChange(scores.before(), scores.fineTuned())));
    }

    private static String withChange(Evaluation before, Evaluation after) {
        return Figures.percent(after.accuracy())
                + " ("
                + Figures.points(after.accuracy() - before.accuracy())
                + ")";
    }

    Optional<SweepPanel.Reference> reference(Optional<Double> accuracy, String key) {
        return accuracy.map(
                share -> new SweepPanel.Reference(share, texts.text(key, Figures.percent(share))));
    }
}
