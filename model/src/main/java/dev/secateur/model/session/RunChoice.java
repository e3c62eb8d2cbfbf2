package dev.secateur.model.session;

import dev.secateur.model.pruning.PruningPlan;

/** What a run is to make of a revision. Where there are data it may end with a training. */
public sealed interface RunChoice {
    /** Whether, with data, curves grow while it goes on. */
    boolean trains();

    /**
     * Prunes it.
     *
     * @param plan how
     */
    record Pruning(PruningPlan plan) implements RunChoice {
        @Override
        public boolean trains() {
            return true;
        }
    }

    /**
     * Takes inputs away.
     *
     * @param choice which stay
     */
    record Narrowing(InputChoice choice) implements RunChoice {
        @Override
        public boolean trains() {
            return choice.fineTuning().epochs() > 0;
        }
    }

    /**
     * Lets its weights share values.
     *
     * @param choice how
     */
    record Quantizing(CodingChoice choice) implements RunChoice {
        @Override
        public boolean trains() {
            return choice.possible().fineTuning().epochs() > 0;
        }
    }

    /**
     * Puts factors in the place of a layer's weights.
     *
     * @param choice of which layer, and how
     */
    record Factoring(FactorChoice choice) implements RunChoice {
        @Override
        public boolean trains() {
            return choice.fineTuning().epochs() > 0;
        }
    }
}
