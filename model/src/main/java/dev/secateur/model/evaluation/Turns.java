package dev.secateur.model.evaluation;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Networks that take turns at answering, each a batch of its own. */
final class Turns {
    private static final int WARM_UP = 200;
    private static final long LEAST_WARM_UP_NANOS = 300_000_000L;
    private static final long MOST_WARM_UP_NANOS = 1_000_000_000L;
    private static final long MOST_NANOS = 2_000_000_000L;
    private static final int LEAST_TURNS = 5;
    private static final double WARM = 0.3;

    private final List<Network> networks;
    private final List<Dataset> examples = new ArrayList<>();
    private final int batch;
    private final int wanted;
    private final JobContext context;

    Turns(List<Network> networks, int batch, int wanted, JobContext context) {
        this.networks = networks;
        this.batch = batch;
        this.wanted = Math.max(LEAST_TURNS, wanted);
        this.context = context;
        networks.forEach(network -> examples.add(randomExamples(network, batch)));
    }

    private static Dataset randomExamples(Network network, int count) {
        ExampleShape shape = network.inputShape().orElseThrow();
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[count * shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
        }
        return Dataset.ofFloats("", shape, List.of("0"), values, new int[count]);
    }

    List<Latency> measure() {
        warmUp();
        long[][] nanos = new long[networks.size()][wanted];
        int turns = 0;
        long end = System.nanoTime() + MOST_NANOS * networks.size();
        while (turns < LEAST_TURNS || (turns < wanted && System.nanoTime() < end)) {
            take(nanos, turns++);
            tell(WARM + (1 - WARM) * turns / wanted);
        }
        int taken = turns;
        return Arrays.stream(nanos)
                .map(times -> Latency.of(batch, Arrays.copyOf(times, taken)))
                .toList();
    }

    private void warmUp() {
        long[][] unused = new long[networks.size()][1];
        long begin = System.nanoTime();
        long passed = 0;
        for (int turns = 0; !isWarm(turns, passed); turns++) {
            take(unused, 0);
            passed = System.nanoTime() - begin;
            tell(WARM * Math.min(1, (double) passed / LEAST_WARM_UP_NANOS / networks.size()));
        }
    }

    private boolean isWarm(int turns, long passed) {
        long each = passed / networks.size();
        return each > MOST_WARM_UP_NANOS || (turns >= WARM_UP && each > LEAST_WARM_UP_NANOS);
    }

    /** Begins with another network each time: what ran before leaves its weights in the caches. */
    private void take(long[][] nanos, int turn) {
        IntStream.range(0, networks.size())
                .map(i -> (i + turn) % networks.size())
                .forEach(i -> nanos[i][turn] = nanos(networks.get(i), examples.get(i)));
    }

    private long nanos(Network network, Dataset input) {
        context.token().throwIfCancelled();
        long begin = System.nanoTime();
        network.predict(input, 0, input.size(), context.token());
        return System.nanoTime() - begin;
    }

    private void tell(double done) {
        context.progress().accept(Progress.at(done, "job.timing", batch));
    }
}
