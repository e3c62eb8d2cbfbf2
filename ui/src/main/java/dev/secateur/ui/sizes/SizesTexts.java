package dev.secateur.ui.sizes;

import dev.secateur.model.compression.Packing;
import dev.secateur.model.evaluation.Latency;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.study.NetworkCost;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Says in figures and words what the forms of a network take. */
final class SizesTexts {
    /** What is less than so many times as much is about the same. */
    private static final double SAME = 1.05;

    private final Localization texts;

    SizesTexts(Localization texts) {
        this.texts = texts;
    }

    SizeTable table(Measured<List<NetworkCost>> costs, Measured<NetworkSpeeds> speeds) {
        List<SizeRow> rows = new ArrayList<>();
        rows.add(SizeRow.heading(texts.text("sizes.network")));
        rows.add(counts("cost.parameters", costs, NetworkSize::parameters));
        rows.add(counts("cost.parameters-left", costs, NetworkSize::parametersLeft));
        rows.add(counts("cost.macs", costs, NetworkSize::macs));
        rows.add(counts("cost.macs-left", costs, NetworkSize::macsLeft));
        rows.add(row(texts.text("sizes.peak"), costs, cost -> peak(costs, cost)));
        rows.add(SizeRow.heading(texts.text("sizes.files")));
        for (Packing packing : Packing.values()) {
            rows.add(row(label(packing), costs, cost -> file(costs, cost, packing)));
        }
        rows.add(SizeRow.heading(texts.text("sizes.times")));
        for (int batch : Comparisons.BATCHES) {
            String label = texts.text("sizes.batch", Figures.count(batch));
            rows.add(row(label, costs, cost -> time(speeds, cost.form(), batch)));
        }
        return new SizeTable(columns(costs.value()), rows, note(costs.value()));
    }

    SizeBars bars(Measured<List<NetworkCost>> costs) {
        List<SizeBars.Group> groups = new ArrayList<>();
        for (Packing packing : Packing.values()) {
            groups.add(
                    new SizeBars.Group(
                            label(packing),
                            costs.value().stream().map(cost -> bar(cost, packing)).toList()));
        }
        return new SizeBars(groups, columns(costs.value()), costs.stale());
    }

    private static SizeBars.Bar bar(NetworkCost cost, Packing packing) {
        long bytes = cost.bytes().get(packing);
        return new SizeBars.Bar(cost.form(), bytes, Figures.size(bytes));
    }

    /** How the figures came about. */
    String caption(Measured<NetworkSpeeds> speeds) {
        String files = texts.text("sizes.caption.files");
        if (speeds == null) {
            return files + " " + texts.text("sizes.caption.untimed");
        }
        NetworkSpeeds timed = speeds.value();
        return files
                + " "
                + texts.text(
                        "sizes.caption.timed",
                        Figures.count(
                                timed.latencies().get(timed.reference()).stream()
                                        .mapToInt(Latency::runs)
                                        .min()
                                        .orElse(0)),
                        Figures.count(timed.threads()));
    }

    private List<String> columns(List<NetworkCost> costs) {
        return costs.stream().map(cost -> column(costs.get(0).form(), cost)).toList();
    }

    private String column(NetworkForm first, NetworkCost cost) {
        if (cost.form() != NetworkForm.MASKED) {
            return texts.text("form." + cost.form().key());
        } else if (first == NetworkForm.MASKED) {
            return texts.text("sizes.opened");
        }
        return texts.text(cost.size().zeros() > 0 ? "sizes.now-masked" : "sizes.now");
    }

    private String note(List<NetworkCost> costs) {
        NetworkSize now = costs.get(costs.size() - 2).size();
        NetworkSize compacted = costs.get(costs.size() - 1).size();
        boolean isMasked = now.zeros() > 0;
        if (isMasked && compacted.parameters() == now.parameters()) {
            return texts.text("sizes.note.scattered");
        } else if (costs.get(0).form() == NetworkForm.MASKED) {
            return texts.text("sizes.note.opened");
        }
        return texts.text(isMasked ? "sizes.note.masked" : "sizes.note.whole");
    }

    private String label(Packing packing) {
        return texts.text("sizes.file." + packing.key());
    }

    private static SizeRow row(
            String label, Measured<List<NetworkCost>> costs, Function<NetworkCost, SizeCell> cell) {
        return new SizeRow(label, costs.value().stream().map(cell).toList());
    }

    private SizeRow counts(
            String key, Measured<List<NetworkCost>> costs, ToLongFunction<NetworkSize> count) {
        return row(
                texts.text(key),
                costs,
                cost ->
                        cell(
                                costs,
                                cost,
                                Figures::count,
                                other -> count.applyAsLong(other.size())));
    }

    private SizeCell file(Measured<List<NetworkCost>> costs, NetworkCost cost, Packing packing) {
        return cell(costs, cost, Figures::size, other -> other.bytes().get(packing));
    }

    private SizeCell peak(Measured<List<NetworkCost>> costs, NetworkCost cost) {
        boolean known =
                costs.value().stream().allMatch(other -> other.peakActivationBytes().isPresent());
        return known
                ? cell(costs, cost, Figures::size, other -> other.peakActivationBytes().getAsLong())
                : SizeCell.UNKNOWN;
    }

    private SizeCell cell(
            Measured<List<NetworkCost>> costs,
            NetworkCost cost,
            Function<Long, String> text,
            ToLongFunction<NetworkCost> quantity) {
        NetworkCost first = costs.value().get(0);
        double times = (double) quantity.applyAsLong(first) / quantity.applyAsLong(cost);
        String change =
                cost.form() == first.form()
                        ? ""
                        : change(times, "sizes.less", "sizes.more", "sizes.same");
        return new SizeCell(
                text.apply(quantity.applyAsLong(cost)), "", change, times >= SAME, costs.stale());
    }

    private String change(double times, String gain, String loss, String neither) {
        if (times >= SAME) {
            return texts.text(gain, Figures.times(times));
        }
        return 1 / times >= SAME ? texts.text(loss, Figures.times(1 / times)) : texts.text(neither);
    }

    private SizeCell time(Measured<NetworkSpeeds> speeds, NetworkForm form, int batch) {
        if (speeds == null || speeds.value().latency(form, batch).isEmpty()) {
            return SizeCell.UNKNOWN;
        }
        Latency latency = speeds.value().latency(form, batch).get();
        double times = speeds.value().speedup(form, batch).orElse(1);
        String change =
                form == speeds.value().reference()
                        ? ""
                        : change(times, "sizes.faster", "sizes.slower", "sizes.as-fast");
        return new SizeCell(
                texts.text("sizes.millis", millis(latency.median())),
                millis(latency.lowerQuartile()) + "–" + millis(latency.upperQuartile()),
                change,
                times >= SAME,
                speeds.stale());
    }

    private static String millis(double nanos) {
        return Figures.millis(nanos / 1e6);
    }
}
