package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;

/** What happens to the parameters after a round of pruning. */
@FunctionalInterface
interface Rewinding {
    /** Nothing. */
    Rewinding NONE = (run, isLast) -> {};

    /** Changes them; what is pruned stays zero. */
    void after(PruningRun run, boolean isLast);

    /** Sets them back as a lottery schedule says. */
    static Rewinding of(Schedule.Lottery lottery) {
        return (run, isLast) -> {
            boolean redraws = isLast && lottery.rewind() == Rewind.RANDOM;
            try (Network to = redraws ? run.redrawn() : run.network().first()) {
                run.rewindTo(to);
            }
        };
    }
}
