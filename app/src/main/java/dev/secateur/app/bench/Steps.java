package dev.secateur.app.bench;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.BatchQueue;
import dev.secateur.model.engine.Network;

/** Training steps one after the other, epoch after epoch, as the program trains. */
final class Steps implements AutoCloseable {
    private final Network network;
    private final Draws draws;
    private final BatchQueue batches;
    private int left;

    Steps(Network network, Dataset data, int batch, long seed) {
        this.network = network;
        this.draws = new Draws(data.size(), batch, seed);
        this.batches = network.training().batches(data, batch);
    }

    void step() {
        if (left == 0) {
            batches.begin(draws.nextEpoch());
            left = draws.batches();
        }
        left--;
        network.training().fit(batches.next());
    }

    @Override
    public void close() {
        batches.close();
    }
}
