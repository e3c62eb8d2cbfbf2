package dev.secateur.ui.compression;

import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.FactorPoint;
import dev.secateur.model.study.FactorStudy;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Makes a chart of what more and more products make of a network.
 *
 * @param texts in which language
 */
record FactorSweep(Localization texts) {
    SweepData<Integer> data(
            Collection<FactorPoint> points,
            Revision of,
            boolean isJudged,
            KroneckerShape shape,
            int chosen) {
        List<SweepPanel<Integer>> panels = new ArrayList<>();
        if (isJudged) {
            panels.add(accuracies(points, of, shape));
        }
        panels.add(
                new SweepPanel<>(
                        texts.text("factor.panel.error"),
                        Figures::percent,
                        true,
                        series(points, Ink.PRUNED, FactorPoint::error, shape),
                        Optional.empty()));
        return new SweepData<>(
                texts.text("factor.axis"), ticks(shape, chosen), panels, Optional.of(chosen));
    }

    private SweepPanel<Integer> accuracies(
            Collection<FactorPoint> points, Revision of, KroneckerShape shape) {
        List<FactorPoint> judged =
                points.stream().filter(point -> point.accuracy().isPresent()).toList();
        return new SweepPanel<>(
                texts.text("quantize.panel.accuracy"),
                Figures::percent,
                false,
                series(judged, Ink.VALIDATION, point -> point.accuracy().getAsDouble(), shape),
                new CompressionTexts(texts)
                        .reference(
                                of.judgement().map(Judgement::heldOut).map(e -> e.accuracy()),
                                "factor.reference"));
    }

    private List<SweepSeries<Integer>> series(
            Collection<FactorPoint> points,
            Ink ink,
            ToDoubleFunction<FactorPoint> value,
            KroneckerShape shape) {
        List<SweepPoint<Integer>> all =
                points.stream()
                        .sorted(Comparator.comparingInt(FactorPoint::terms))
                        .map(
                                p ->
                                        new SweepPoint<>(
                                                p.terms(),
                                                value.applyAsDouble(p),
                                                text(p, shape),
                                                p.terms()))
                        .toList();
        return List.of(new SweepSeries<>(texts.text("factor.axis"), ink, false, all));
    }

    /** What a point says. */
    String text(FactorPoint point, KroneckerShape shape) {
        String error = Figures.percent(point.error());
        String weights = Figures.count(point.weights());
        String share = Figures.percent(share(point.weights(), shape));
        return point.accuracy().isPresent()
                ? texts.text(
                        "factor.point.judged",
                        point.terms(),
                        Figures.percent(point.accuracy().getAsDouble()),
                        error,
                        weights,
                        share)
                : texts.text("factor.point", point.terms(), error, weights, share);
    }

    static double share(long weights, KroneckerShape shape) {
        return (double) weights / ((long) shape.rows() * shape.columns());
    }

    private static List<SweepData.Tick> ticks(KroneckerShape shape, int chosen) {
        List<Integer> terms = new ArrayList<>(FactorStudy.usual(shape));
        if (chosen > terms.get(terms.size() - 1)) {
            terms.add(chosen);
        }
        return terms.stream()
                .map(
                        k ->
                                new SweepData.Tick(
                                        k,
                                        Integer.toString(k),
                                        Figures.percent(share(k * shape.weights(), shape))))
                .toList();
    }
}
