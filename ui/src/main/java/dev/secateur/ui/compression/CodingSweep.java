package dev.secateur.ui.compression;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.study.CodingPoint;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Makes a chart of what codings make of a network.
 *
 * @param texts in which language
 */
record CodingSweep(Localization texts) {
    private static final int MOST_BITS = 8;

    /**
     * The chart.
     *
     * @param points what is known, uniform ones only with the options that are chosen
     * @param of the network
     * @param isJudged whether there are data
     */
    SweepData<Coding> data(
            Collection<CodingPoint> points, Revision of, boolean isJudged, Coding chosen) {
        List<SweepPanel<Coding>> panels = new ArrayList<>();
        if (isJudged) {
            panels.add(accuracies(points, of));
        }
        panels.add(sizes(points, of));
        return new SweepData<>(texts.text("quantize.axis"), ticks(), panels, Optional.of(chosen));
    }

    static double bits(Coding coding) {
        return coding instanceof Coding.Uniform uniform
                ? uniform.bits()
                : Math.log(coding.codes()) / Math.log(2);
    }

    private SweepPanel<Coding> accuracies(Collection<CodingPoint> points, Revision of) {
        List<CodingPoint> judged =
                points.stream().filter(point -> point.accuracy().isPresent()).toList();
        return new SweepPanel<>(
                texts.text("quantize.panel.accuracy"),
                Figures::percent,
                false,
                series(judged, Ink.VALIDATION, point -> point.accuracy().getAsDouble()),
                new CompressionTexts(texts)
                        .reference(
                                of.judgement().map(Judgement::heldOut).map(e -> e.accuracy()),
                                "quantize.reference"));
    }

    private SweepPanel<Coding> sizes(Collection<CodingPoint> points, Revision of) {
        String floats = Figures.size(Float.BYTES * of.summary().parameters());
        return new SweepPanel<>(
                texts.text("quantize.panel.size", floats),
                bytes -> Figures.size(Math.round(bytes)),
                true,
                series(points, Ink.KEPT, CodingPoint::bytes),
                Optional.empty());
    }

    private List<SweepSeries<Coding>> series(
            Collection<CodingPoint> points, Ink ink, ToDoubleFunction<CodingPoint> value) {
        return List.of(
                new SweepSeries<>(
                        texts.text("quantize.family.shared"),
                        ink,
                        false,
                        points(points, Coding.Sharing.class::isInstance, value)),
                new SweepSeries<>(
                        texts.text("quantize.family.uniform"),
                        ink,
                        true,
                        points(points, Coding.Uniform.class::isInstance, value)));
    }

    private List<SweepPoint<Coding>> points(
            Collection<CodingPoint> points,
            Predicate<Coding> family,
            ToDoubleFunction<CodingPoint> value) {
        return points.stream()
                .filter(point -> family.test(point.coding()))
                .sorted(Comparator.comparingDouble(point -> bits(point.coding())))
                .map(
                        point ->
                                new SweepPoint<>(
                                        bits(point.coding()),
                                        value.applyAsDouble(point),
                                        text(point),
                                        point.coding()))
                .toList();
    }

    /** What a point says. */
    String text(CodingPoint point) {
        String name = new CompressionTexts(texts).name(point.coding());
        String size = Figures.size(point.bytes());
        return point.accuracy().isPresent()
                ? texts.text(
                        "quantize.point.judged",
                        name,
                        Figures.percent(point.accuracy().getAsDouble()),
                        size)
                : texts.text("quantize.point.sized", name, size);
    }

    private static List<SweepData.Tick> ticks() {
        List<SweepData.Tick> ticks = new ArrayList<>();
        for (int bits = 1; bits <= MOST_BITS; bits++) {
            ticks.add(
                    new SweepData.Tick(bits, Integer.toString(bits), Integer.toString(1 << bits)));
        }
        return ticks;
    }
}
