package dev.secateur.ui.compaction;

import dev.secateur.model.compaction.CompactionPreview;
import dev.secateur.model.compaction.CompactionPreview.Cost;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.compaction.Reason;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.NetworkSummary;
import dev.secateur.model.session.Origin;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in figures and words what compacting does to a network. */
final class CompactionTexts {
    private final Localization texts;

    CompactionTexts(Localization texts) {
        this.texts = texts;
    }

    /**
     * Layers without weights have no units of their own, and are worth a line only where they stand
     * in the way.
     */
    UnitPicture picture(CompactionPreview preview, NetworkSummary opened) {
        Set<String> wide =
                opened.prunableLayers().stream().map(LayerInfo::name).collect(Collectors.toSet());
        return new UnitPicture(
                preview.layers().stream()
                        .filter(layer -> wide.contains(layer.name()) || layer.reason().isPresent())
                        .map(this::row)
                        .toList(),
                totals(preview, opened.macs()));
    }

    private UnitRow row(LayerOutcome layer) {
        int before = layer.unitsBefore();
        int after = layer.unitsAfter();
        String counts = before == 0 ? "" : before == after ? Figures.count(after) : change(layer);
        String reason = layer.reason().map(this::text).orElse("");
        return new UnitRow(layer.name(), before, after, counts, reason);
    }

    private String change(LayerOutcome layer) {
        return fromTo(Figures.count(layer.unitsBefore()), Figures.count(layer.unitsAfter()));
    }

    private String text(Reason reason) {
        return texts.text(reason.messageKey(), reason.units(), reason.other());
    }

    private List<Total> totals(CompactionPreview preview, long openedMacs) {
        return List.of(
                count(
                        "compaction.total.parameters",
                        preview.before().parameters(),
                        preview.after().parameters()),
                count("compaction.total.macs", preview.before().macs(), preview.after().macs()),
                new Total(
                        texts.text("compaction.total.speedup"),
                        fromTo(
                                speedup(openedMacs, preview.before()),
                                speedup(openedMacs, preview.after())),
                        ""));
    }

    private static String speedup(long openedMacs, Cost cost) {
        return Figures.times(cost.macs() == 0 ? 1 : (double) openedMacs / cost.macs());
    }

    private Total count(String key, long before, long after) {
        String change =
                before == after
                        ? ""
                        : texts.text("compaction.less", Figures.times((double) before / after));
        return new Total(
                texts.text(key), fromTo(Figures.count(before), Figures.count(after)), change);
    }

    private static String fromTo(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    /** What was taken out, and whether the answers stayed. */
    ProofText proof(Origin.Compacted how) {
        Proof proof = how.proof();
        String merged =
                how.merged() == 0
                        ? ""
                        : texts.text("compaction.proof.merged", Figures.count(how.merged())) + " ";
        return new ProofText(merged + compared(proof), proof.holds());
    }

    private String compared(Proof proof) {
        String key = proof.realData() ? "compaction.proof.held-out" : "compaction.proof.random";
        return texts.text(
                key,
                Figures.count(proof.examples()),
                Figures.scientific(proof.maxOutputDifference()),
                Figures.fixed(proof.largestOutput(), 3));
    }
}
