package dev.secateur.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * One curve of runs that differ only in their seed: their mean, and between what they lie. Of one
 * run all three are its curve.
 *
 * @param mean at each place where all of them have a value
 * @param low the lowest of them there
 * @param high the highest of them there
 * @param runs how many there are
 */
public record CurveSpread(CurveSeries mean, CurveSeries low, CurveSeries high, int runs) {
    /** Of at least one curve. */
    static CurveSpread of(List<CurveSeries> curves) {
        if (curves.size() == 1) {
            CurveSeries only = curves.get(0);
            return new CurveSpread(only, only, only, 1);
        }
        double[] x =
                curves.stream()
                        .flatMapToDouble(curve -> Arrays.stream(curve.x()))
                        .sorted()
                        .distinct()
                        .filter(place -> curves.stream().noneMatch(c -> Double.isNaN(c.at(place))))
                        .toArray();
        return new CurveSpread(
                over(curves, x, values -> values.average().orElseThrow()),
                over(curves, x, values -> values.min().orElseThrow()),
                over(curves, x, values -> values.max().orElseThrow()),
                curves.size());
    }

    private static CurveSeries over(
            List<CurveSeries> curves, double[] x, ToDoubleFunction<DoubleStream> what) {
        double[] y =
                Arrays.stream(x)
                        .map(
                                place ->
                                        what.applyAsDouble(
                                                curves.stream().mapToDouble(c -> c.at(place))))
                        .toArray();
        CurveSeries first = curves.get(0);
        return new CurveSeries(first.role(), first.parent(), x, y);
    }
}
