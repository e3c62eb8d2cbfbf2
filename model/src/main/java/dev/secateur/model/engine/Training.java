package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.factory.Nd4j;

/** Trains a network step by step. */
public final class Training {
    private final Computation by;
    private final WeightMask mask;
    private final int classes;
    private DoubleSupplier lastLoss;
    private Regimen regimen = Regimen.PLAIN;

    /**
     * Trains as the configuration says.
     *
     * @param mask what stays at zero
     * @param classes how many the network tells apart
     */
    Training(Computation by, WeightMask mask, int classes) {
        this.by = by;
        this.mask = mask;
        this.classes = classes;
        this.lastLoss = by.model()::score;
    }

    /**
     * Trains from here on with this regularization, which no file of the network tells of. It ends
     * with {@link #endRegularization}.
     *
     * @param data what is to be trained on: says how frequent each class is
     * @param seed the same seed drops the same inputs
     */
    public void beginRegularization(Regularization how, Dataset data, long seed) {
        if (how.dropout() > 0) {
            Nd4j.getRandom().setSeed(seed);
        }
        use(Regimen.of(how, data, classes));
    }

    /** Trains from here on without regularization, at the optimizer's own learning rate. */
    public void endRegularization() {
        use(Regimen.PLAIN);
    }

    private void use(Regimen other) {
        regimen = other;
        by.programs().train(other);
    }

    /** Multiplies the optimizer's learning rate from here on. */
    public void scaleLearningRate(double factor) {
        regimen = regimen.withRateFactor(factor);
    }

    /** One training step as {@link #fit(Batch, CancellationToken)} does it, to the end. */
    public void fit(Batch batch) {
        fit(batch, new CancellationToken());
    }

    /**
     * One training step; what is held at zero is zero again when this returns.
     *
     * @param batch at least one example of data that {@link Network#check fit}
     * @param token asked now and then whether to stop; DL4J, where it trains, cannot be stopped
     *     within a step
     * @throws UserError if classes have weights, only DL4J can train the network, and its loss
     *     knows no such weights
     * @throws java.util.concurrent.CancellationException when asked to stop; then nothing has moved
     */
    public void fit(Batch batch, CancellationToken token) {
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

    /** The mean loss of the last training step's examples. */
    public double lastLoss() {
        return lastLoss.getAsDouble();
    }

    /** Tells the network that an epoch has ended; schedules of learning rates count them. */
    public void endEpoch() {
        by.model().setEpoch(by.model().epoch() + 1);
    }

    /** Lets the optimizer begin anew: velocities, moments and the count of steps are forgotten. */
    public void forgetMotion() {
        UpdaterState.forget(by.model().updaterIfMade());
        by.model().setIteration(0);
    }

    /**
     * Writes all that training changes: parameters, what the optimizer remembers, how many steps
     * and epochs there were, and what is {@link WeightMask#cover covered}.
     *
     * @throws IOException if the target takes no more
     */
    public void writeState(OutputStream out) throws IOException {
        TrainingState.write(by.model(), mask, out);
    }

    /**
     * Takes over what {@link #writeState} wrote of a network of the same architecture; what is held
     * at zero now stays zero, unless the other one's weights were {@link WeightMask#cover covered}:
     * then this one's are so too.
     *
     * @throws IOException if there is too little, or it is of another network
     */
    public void readState(InputStream in) throws IOException {
        TrainingState.read(by.model(), mask, in);
    }

    /**
     * Batches to {@link #fit(Batch) train on}, laid out ahead on another thread. To be closed
     * before the network.
     *
     * @param data examples that {@link Network#check fit}
     * @param batchSize how many examples a batch has, at least 1
     */
    public BatchQueue batches(Dataset data, int batchSize) {
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
