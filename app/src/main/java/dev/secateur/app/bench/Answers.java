package dev.secateur.app.bench;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import java.util.Arrays;

/** Runs a network on a batch after the other, epoch after epoch. */
final class Answers {
    private final Network network;
    private final Dataset data;
    private final int batch;
    private final Draws draws;
    private int[] order = {};
    private int next;

    Answers(Network network, Dataset data, int batch, long seed) {
        this.network = network;
        this.data = data;
        this.batch = batch;
        this.draws = new Draws(data.size(), batch, seed);
    }

    void answer() {
        if (next == order.length) {
            order = draws.nextEpoch();
            next = 0;
        }
        next += batch;
        network.predict(data.select(Arrays.copyOfRange(order, next - batch, next)), 0, batch);
    }
}
