package dev.secateur.model.kernel;

import java.util.List;
import java.util.stream.Stream;

/**
 * A network compiled to kernels for batches of up to a number of examples. It reads and writes the
 * network's own parameters. For one thread at a time; its owner closes it.
 */
public final class Program implements AutoCloseable {
    private final int capacity;
    private final Activations input;
    private final List<Step> steps;
    private final LossKernel loss;
    private final Activations output;
    private Profile profile;
    private Runnable check = Program::goOn;
    private int examples;

    /**
     * A kernel at its place.
     *
     * @param kernel what computes
     * @param output what it writes
     * @param forward what its forward pass is called
     * @param backward what its backward pass is called
     */
    public record Step(Kernel kernel, Activations output, String forward, String backward) {
        /** A kernel that is called what it calls itself. */
        public Step(Kernel kernel, Activations output) {
            this(kernel, output, kernel + " forward", kernel + " backward");
        }
    }

    /**
     * Kernels in the order they run.
     *
     * @param capacity the most examples of a batch
     * @param input what the first ones read
     * @param steps all of them, the loss last
     * @param loss the last kernel
     */
    public Program(int capacity, Activations input, List<Step> steps, LossKernel loss) {
        this.capacity = capacity;
        this.input = input;
        this.steps = List.copyOf(steps);
        this.loss = loss;
        this.output = steps.get(steps.size() - 1).output();
        steps.forEach(step -> step.kernel().watch(() -> check.run()));
    }

    /** The most examples of a batch. */
    public int capacity() {
        return capacity;
    }

    /** The size of one example. */
    public Extent inputExtent() {
        return input.extent();
    }

    /** How many answers each example gets. */
    public int outputs() {
        return output.extent().channels();
    }

    /** How many kernels there are. */
    public int length() {
        return steps.size();
    }

    /** Measures from now on how long each kernel takes; null for no longer. */
    public void measure(Profile by) {
        profile = by;
    }

    /**
     * Does something while dropout hands on all values, as it does when a network is run.
     *
     * @param work passes of this program
     */
    public void withoutDropout(Runnable work) {
        dropouts().forEach(dropout -> dropout.drop(false));
        try {
            work.run();
        } finally {
            dropouts().forEach(dropout -> dropout.drop(true));
        }
    }

    private Stream<DropoutKernel> dropouts() {
        return steps.stream()
                .map(Step::kernel)
                .filter(DropoutKernel.class::isInstance)
                .map(DropoutKernel.class::cast);
    }

    /**
     * Runs the network.
     *
     * @param batch the examples, channels last; stays the giver's
     * @param count how many there are, at most {@link #capacity()}
     * @param before called before each kernel and now and then within long work, so that it can
     *     stop all by an exception
     * @return the answers, an example after the other; written again by the next run
     */
    public float[] forward(Values batch, int count, Runnable before) {
        show(batch, count);
        for (int index = 0; index < steps.size(); index++) {
            run(index, before);
        }
        return answers();
    }

    /**
     * Takes a batch in, to be run kernel by kernel.
     *
     * @param batch the examples, channels last; stays the giver's
     * @param count how many there are, at most {@link #capacity()}
     */
    public void show(Values batch, int count) {
        if (count > capacity) {
            throw new IllegalArgumentException(count + " examples of " + capacity);
        }
        input.show(batch);
        examples = count;
    }

    /**
     * Runs one kernel on what those before it computed from the batch that is {@link #show shown};
     * they need not run again as long as their parameters stay as they were. It does need to after
     * an exception.
     *
     * @param index its place, from 0 to less than {@link #length()}
     * @param before called before the kernel and now and then within long work, so that it can stop
     *     it by an exception
     */
    public void run(int index, Runnable before) {
        Step step = steps.get(index);
        step.output().values().changed();
        checked(before, step.forward(), () -> step.kernel().forward(examples));
    }

    private static void goOn() {}

    private void checked(Runnable before, String operation, Runnable work) {
        before.run();
        check = before;
        try {
            time(operation, work);
        } finally {
            check = Program::goOn;
        }
    }

    /** The answers, an example after the other; written again by the next run. */
    public float[] answers() {
        return output.values().array();
    }

    /**
     * Computes the gradients of all parameters for the batch that was run last.
     *
     * @param labels the right class of each example
     * @param classWeights what the loss of each class is multiplied by; null for 1
     * @param before called before each kernel and now and then within long work, so that it can
     *     stop all by an exception
     */
    public void backward(int[] labels, float[] classWeights, Runnable before) {
        loss.expect(labels, classWeights);
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.output().hasGradients()) {
                step.output().gradients().changed();
            }
            checked(before, step.backward(), () -> step.kernel().backward(examples));
        }
    }

    /** Does something and, where that is asked for, measures how long it took. */
    public void time(String operation, Runnable work) {
        if (profile == null) {
            work.run();
        } else {
            long begin = System.nanoTime();
            work.run();
            profile.add(operation, System.nanoTime() - begin);
        }
    }

    /** The mean loss of the batch that went {@link #backward} last, without penalties. */
    public double loss() {
        return loss.loss(examples);
    }

    @Override
    public void close() {
        for (Step step : steps) {
            step.kernel().close();
            step.output().close();
        }
    }
}
