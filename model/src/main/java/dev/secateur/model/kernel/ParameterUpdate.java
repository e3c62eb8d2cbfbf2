package dev.secateur.model.kernel;

import static org.bytedeco.openblas.global.openblas.cblas_saxpy;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Moves flat parameters by their gradients, adds penalties and holds masked ones at zero, all in
 * one pass. For one thread at a time.
 */
public final class ParameterUpdate {
    /**
     * So many floats of each array are in the processor's first cache at a time; not near a
     * multiple of 4 KB, or neighbouring arrays would be in each other's way.
     */
    private static final int TILE = 1664;

    /** What is smaller than a millionth of this is lost in a sum with it. */
    private static final float TINY = 1e-30f;

    private final FloatPointer parameters;
    private final FloatPointer gradients;
    private final FloatBuffer parameterBuffer;
    private final FloatBuffer gradientBuffer;
    private final FloatBuffer stateBuffer;
    private final List<Stretch> stretches;
    private final float[] w = new float[TILE];
    private final float[] g = new float[TILE];
    private final float[] first = new float[TILE];
    private final float[] second = new float[TILE];
    private final float[] mask = new float[TILE];

    /**
     * Parameters that move alike.
     *
     * @param from the first
     * @param to one past the last
     * @param state where their state begins: all first values, then all second ones
     * @param stateStride how far a parameter's second value is from its first
     * @param rule how they move
     * @param l1 the penalty on |w| that is added to the gradients
     * @param l2 the penalty on w²/2 that is added to the gradients
     * @param shrinks whether {@link Step#l1()} is for these
     */
    public record Stretch(
            int from,
            int to,
            int state,
            int stateStride,
            UpdateRule rule,
            double l1,
            double l2,
            boolean shrinks) {
        private boolean isPlain() {
            return l1 == 0 && l2 == 0 && rule.states() == 0;
        }
    }

    /**
     * What may differ from one step to the next.
     *
     * @param iteration how many steps there were before
     * @param rateFactor what every learning rate is multiplied by
     * @param l1 the penalty α on |w| of the parameters that {@link Stretch#shrinks shrink}, as a
     *     proximal step: after they have moved, each comes nearer to zero by learning rate · α, and
     *     what is not farther than that from zero becomes zero (soft thresholding, Parikh and Boyd
     *     2014, section 6.5.2)
     * @param kept 1 for each parameter that may move and 0 for each that is held at zero; null if
     *     none is held
     */
    public record Step(int iteration, double rateFactor, double l1, FloatBuffer kept) {
        /** A step at the rules' own learning rates without a penalty. */
        public Step(int iteration, FloatBuffer kept) {
            this(iteration, 1, 0, kept);
        }
    }

    /**
     * An update of all parameters of a network.
     *
     * @param parameters all parameters; stay the giver's, as do the others
     * @param gradients all gradients
     * @param state the state of the rules; null where no rule has any
     * @param stretches that cover the parameters
     */
    public ParameterUpdate(
            FloatPointer parameters,
            FloatPointer gradients,
            FloatPointer state,
            List<Stretch> stretches) {
        this.parameters = parameters;
        this.gradients = gradients;
        this.parameterBuffer = parameters.asBuffer();
        this.gradientBuffer = gradients.asBuffer();
        this.stateBuffer = state == null ? null : state.asBuffer();
        this.stretches = List.copyOf(stretches);
    }

    /** One step. */
    public void step(Step step) {
        for (Stretch stretch : stretches) {
            UpdateRule rule = stretch.rule().scaled(step.rateFactor());
            float shrinkage = stretch.shrinks() ? (float) (rule.rate() * step.l1()) : 0;
            if (step.kept() == null && stretch.isPlain() && shrinkage == 0) {
                subtract(stretch, rule);
            } else {
                for (int from = stretch.from(); from < stretch.to(); from += TILE) {
                    int count = Math.min(TILE, stretch.to() - from);
                    load(stretch, from, count);
                    penalize(stretch, count);
                    move(rule, count, step.iteration());
                    shrink(w, shrinkage, count);
                    flush(w, count);
                    store(stretch, from, count, step.kept());
                }
            }
        }
    }

    private void subtract(Stretch stretch, UpdateRule rule) {
        float rate = rule instanceof UpdateRule.Sgd sgd ? (float) sgd.rate() : 1;
        long at = parameters.position();
        long gradientsAt = gradients.position();
        cblas_saxpy(
                stretch.to() - stretch.from(),
                -rate,
                gradients.position(gradientsAt + stretch.from()),
                1,
                parameters.position(at + stretch.from()),
                1);
        parameters.position(at);
        gradients.position(gradientsAt);
    }

    private void load(Stretch stretch, int from, int count) {
        parameterBuffer.get(from, w, 0, count);
        gradientBuffer.get(from, g, 0, count);
        int state = stretch.state() + from - stretch.from();
        int states = stretch.rule().states();
        if (states > 0) {
            stateBuffer.get(state, first, 0, count);
        }
        if (states > 1) {
            stateBuffer.get(state + stretch.stateStride(), second, 0, count);
        }
    }

    private void store(Stretch stretch, int from, int count, FloatBuffer kept) {
        int state = stretch.state() + from - stretch.from();
        int states = stretch.rule().states();
        if (states > 0) {
            stateBuffer.put(state, first, 0, count);
        }
        if (states > 1) {
            stateBuffer.put(state + stretch.stateStride(), second, 0, count);
        }
        if (kept != null) {
            kept.get(from, mask, 0, count);
            multiply(w, mask, count);
        }
        parameterBuffer.put(from, w, 0, count);
    }

    /**
     * Brings values nearer to zero, those within the distance to exactly zero.
     *
     * @param values the first ones of which come nearer
     * @param by how far, at least 0
     * @param count how many of them
     */
    public static void shrink(float[] values, float by, int count) {
        if (by > 0) {
            for (int i = 0; i < count; i++) {
                values[i] -= Math.max(-by, Math.min(by, values[i]));
            }
        }
    }

    private void penalize(Stretch stretch, int count) {
        float l2 = (float) stretch.l2();
        if (l2 != 0) {
            for (int i = 0; i < count; i++) {
                g[i] += l2 * w[i];
            }
        }
        float l1 = (float) stretch.l1();
        if (l1 != 0) {
            for (int i = 0; i < count; i++) {
                g[i] += l1 * Math.signum(w[i]);
            }
        }
    }

    private void move(UpdateRule rule, int count, int iteration) {
        if (rule instanceof UpdateRule.Adam adam) {
            adam(adam, count, iteration);
        } else if (rule instanceof UpdateRule.Nesterov nesterov) {
            nesterov((float) nesterov.rate(), (float) nesterov.momentum(), count);
        } else {
            float rate = rule instanceof UpdateRule.Sgd sgd ? (float) sgd.rate() : 1;
            for (int i = 0; i < count; i++) {
                w[i] -= rate * g[i];
            }
        }
    }

    private void nesterov(float rate, float momentum, int count) {
        for (int i = 0; i < count; i++) {
            float before = first[i];
            float velocity = momentum * before - rate * g[i];
            first[i] = velocity;
            w[i] += (1 + momentum) * velocity - momentum * before;
        }
    }

    private void adam(UpdateRule.Adam adam, int count, int iteration) {
        double correction =
                Math.sqrt(1 - Math.pow(adam.second(), iteration + 1.0))
                        / (1 - Math.pow(adam.first(), iteration + 1.0));
        float rate = (float) (adam.rate() * correction);
        float keepFirst = (float) adam.first();
        float keepSecond = (float) adam.second();
        float epsilon = (float) adam.epsilon();
        for (int i = 0; i < count; i++) {
            float gradient = g[i];
            float m = keepFirst * first[i] + (1 - keepFirst) * gradient;
            float v = keepSecond * second[i] + (1 - keepSecond) * gradient * gradient;
            first[i] = m;
            second[i] = v;
            w[i] -= rate * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    /**
     * Makes zero of what is next to nothing: a penalty lets weights that no example needs shrink
     * until they are denormal numbers, with which processors calculate many times slower.
     */
    private static void flush(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = values[i] + TINY - TINY;
        }
    }

    private static void multiply(float[] values, float[] factors, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= factors[i];
        }
    }
}
