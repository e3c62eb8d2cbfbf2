package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.factory.Nd4j;

/** Trains a network step by step. */
final class Training {
    private final Computation by;
    private final WeightMask mask;
    private DoubleSupplier lastLoss;
    private Regimen regimen = Regimen.PLAIN;

    /**
     * Trains as the configuration says.
     *
     * @param mask what stays at zero
     */
    Training(Computation by, WeightMask mask) {
        this.by = by;
        this.mask = mask;
        this.lastLoss = by.model()::score;
    }

    /** As {@link Network#beginRegularization} says. */
    void begin(Regularization how, Dataset data, int classes, long seed) {
        if (how.dropout() > 0) {
            Nd4j.getRandom().setSeed(seed);
        }
        use(Regimen.of(how, data, classes));
    }

    /** Trains from here on as the configuration says. */
    void end() {
        use(Regimen.PLAIN);
    }

    private void use(Regimen other) {
        regimen = other;
        by.programs().train(other);
    }

    /** Multiplies the optimizer's learning rate from here on. */
    void scaleLearningRate(double factor) {
        regimen = regimen.withRateFactor(factor);
    }

    /** As {@link Network#fit(Batch, CancellationToken)} says. */
    void fit(Batch batch, CancellationToken token) {
        token.throwIfCancelled();
        Optional<TrainingProgram> program = by.programs().training(batch.shape(), batch.size());
        if (program.isPresent()) {
            program.get().step(batch, regimen, mask.heldValues(), token::throwIfCancelled);
            lastLoss = program.get().program()::loss;
        } else {
            fitByDl4j(batch);
            lastLoss = by.model()::score;
        }
        mask.takeStep();
    }

    private void fitByDl4j(Batch batch) {
        Dl4jModel model = by.model();
        regimen.inConfiguration(
                model, () -> regimen.withRates(model, () -> batch.fitByDl4j(model, by.batches())));
        mask.applyAfterDl4j();
    }

    /** The mean loss of the last step's examples. */
    double lastLoss() {
        return lastLoss.getAsDouble();
    }

    /** Lets the optimizer begin anew. */
    void forgetMotion() {
        UpdaterState.forget(by.model().updaterIfMade());
        by.model().setIteration(0);
    }

    /** As {@link Network#batches} says. */
    BatchQueue batches(Dataset data, int batchSize) {
        BatchQueue.Filling filling =
                by.programs().isTrainedByDl4j() ? this::fillForDl4j : Training::fillForKernels;
        return new BatchQueue(data, by.layout(), batchSize, filling);
    }

    private void fillForDl4j(Batch batch, int[] examples) {
        batch.choose(examples);
        batch.layOutForDl4j(by.batches());
    }

    private static void fillForKernels(Batch batch, int[] examples) throws InterruptedException {
        batch.choose(examples);
        for (int i = 0; i < examples.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            batch.layOut(i);
        }
        batch.features().prepare(examples.length * batch.shape().size());
    }
}
