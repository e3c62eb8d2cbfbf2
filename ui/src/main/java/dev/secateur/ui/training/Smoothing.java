package dev.secateur.ui.training;

/**
 * An exponential moving average of a curve, corrected for its beginning: each point is the mean of
 * itself and those before it, which weigh less and less.
 *
 * @param weight how much what was before weighs, from 0, which changes nothing, to below 1
 */
public record Smoothing(double weight) {
    /** The curves as they were measured. */
    public static final Smoothing NONE = new Smoothing(0);

    /** Checks the weight. */
    public Smoothing {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("A weight of " + weight);
        }
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return weight == 0;
    }

    /** The smoothed curve; points without a value stay without. */
    CurveSeries of(CurveSeries series) {
        if (isNone()) {
            return series;
        }
        double[] smooth = new double[series.size()];
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < smooth.length; i++) {
            double y = series.y()[i];
            if (!Double.isNaN(y)) {
                sum = weight * sum + y;
                weights = weight * weights + 1;
            }
            smooth[i] = Double.isNaN(y) ? Double.NaN : sum / weights;
        }
        return new CurveSeries(series.role(), series.parent(), series.x(), smooth);
    }
}
