package dev.secateur.model.kernel;

/** How gradients move parameters. */
public sealed interface UpdateRule {
    /** How many values of state each parameter has. */
    int states();

    /** The learning rate; 0 where what moves a parameter is no gradient. */
    double rate();

    /** The same rule with its learning rate multiplied. */
    UpdateRule scaled(double factor);

    /** w ← w − g: for what is no gradient but a difference. */
    record Subtract() implements UpdateRule {
        @Override
        public int states() {
            return 0;
        }

        @Override
        public double rate() {
            return 0;
        }

        @Override
        public UpdateRule scaled(double factor) {
            return this;
        }
    }

    /**
     * w ← w − rate·g.
     *
     * @param rate the learning rate
     */
    record Sgd(double rate) implements UpdateRule {
        @Override
        public int states() {
            return 0;
        }

        @Override
        public UpdateRule scaled(double factor) {
            return new Sgd(rate * factor);
        }
    }

    /**
     * Nesterov's momentum as Sutskever 2013 writes it: v ← momentum·v − rate·g; w ← w + (1 +
     * momentum)·v − momentum·v₋₁.
     *
     * @param rate the learning rate
     * @param momentum the share of the velocity that is kept
     */
    record Nesterov(double rate, double momentum) implements UpdateRule {
        @Override
        public int states() {
            return 1;
        }

        @Override
        public UpdateRule scaled(double factor) {
            return new Nesterov(rate * factor, momentum);
        }
    }

    /**
     * Kingma and Ba, arXiv 1412.6980, in the form before section 2.1: the correction of both
     * moments is folded into the rate.
     *
     * @param rate the learning rate
     * @param first the decay of the first moment
     * @param second the decay of the second moment
     * @param epsilon added to the root of the second moment
     */
    record Adam(double rate, double first, double second, double epsilon) implements UpdateRule {
        @Override
        public int states() {
            return 2;
        }

        @Override
        public UpdateRule scaled(double factor) {
            return new Adam(rate * factor, first, second, epsilon);
        }
    }
}
