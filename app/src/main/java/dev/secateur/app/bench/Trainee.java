package dev.secateur.app.bench;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.kernel.Profile;
import dev.secateur.model.pruning.Mask;
import java.nio.file.Path;
import java.util.Map;

/** What a Java contestant does in its process, by our engine or by DL4J. */
final class Trainee implements AutoCloseable {
    private static final long SEED = 1;

    private final Engine engine;
    private final Setting setting;
    private final Workload workload;
    private final Network network;
    private final Steps steps;
    private final Answers answers;

    Trainee(Engine engine, Setting setting) {
        this.engine = engine;
        this.setting = setting;
        this.workload = Workload.of(setting.network());
        this.network = build(SEED);
        this.steps = new Steps(network, train(), setting.batch(), SEED);
        this.answers = new Answers(network, train(), setting.batch(), SEED);
    }

    private Network build(long seed) {
        return engine.build(
                workload.architecture(),
                train().shape(),
                workload.classes(),
                seed,
                Workload.OPTIMIZER);
    }

    private Dataset train() {
        return workload.data().train();
    }

    String backend() {
        return engine.backend().key();
    }

    /** Works for a time; gives examples a second. */
    double examplesPerSecond(double seconds) {
        Runnable step = setting.work() == Work.TRAIN ? steps::step : answers::answer;
        return setting.batch() * Stopwatch.system().timesPerSecond(step, seconds);
    }

    /** Trains another network for a time; gives the share of each operation in a step. */
    Map<String, Double> profile(double seconds) {
        Profile profile = new Profile();
        try (Network measured = build(SEED)) {
            measured.measure(profile);
            try (Steps own = new Steps(measured, train(), setting.batch(), SEED)) {
                Stopwatch.system().timesPerSecond(own::step, seconds);
            }
        }
        return profile.shares();
    }

    /** Writes a network with fresh weights. */
    void writeFresh(long seed, Path file) {
        try (Network fresh = build(seed)) {
            Mask nothing = Mask.empty(fresh.weights().size());
            new NetworkFiles(engine).save(fresh, nothing, NetworkFile.About.NOTHING, file);
        }
    }

    /** Trains the network of a file for so many steps; gives its held-out accuracy. */
    double learn(long seed, int count, Path file) {
        try (Network start = new NetworkFiles(engine).open(file).network();
                Network learner = start.copyForTraining(Workload.OPTIMIZER)) {
            train(learner, seed, count);
            return Evaluator.evaluate(learner, workload.data().heldOut(), JobContext.silent())
                    .accuracy();
        }
    }

    private void train(Network learner, long seed, int count) {
        try (Steps own = new Steps(learner, train(), setting.batch(), seed)) {
            for (int step = 0; step < count; step++) {
                own.step();
            }
        }
    }

    @Override
    public void close() {
        steps.close();
        network.close();
    }
}
