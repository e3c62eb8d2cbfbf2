package dev.secateur.app.bench;

import java.util.function.DoubleSupplier;

/**
 * Lets a contestant run until it gets no faster: compilers, caches and memory pools have settled.
 *
 * @param patience how many rounds in a row must bring nothing new
 * @param gain how much faster than the best before a round must be to count as faster, as a share
 * @param most after how many rounds it is enough in any case
 */
record WarmUp(int patience, double gain, int most) {
    static final WarmUp USUAL = new WarmUp(3, 0.02, 30);

    /** Gives how many rounds it took. */
    int run(DoubleSupplier round) {
        double best = 0;
        int idle = 0;
        int rounds = 0;
        while (idle < patience && rounds < most) {
            double rate = round.getAsDouble();
            rounds++;
            idle = rate > best * (1 + gain) ? 0 : idle + 1;
            best = Math.max(best, rate);
        }
        return rounds;
    }
}
