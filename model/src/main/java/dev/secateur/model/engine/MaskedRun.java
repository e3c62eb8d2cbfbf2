package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.kernel.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sample run with kernels on masked weights, in parts whose activations fit the processor's cache
 * and between which a cancel takes effect.
 */
final class MaskedRun implements AutoCloseable {
    private final Dataset sample;
    private final int capacity;
    private final MaskedWeights weights;
    private final List<MaskedPart> parts = new ArrayList<>();
    private List<Integer> kernelOfLayer = List.of();

    /**
     * Compiles a network for a sample.
     *
     * @param capacity how many examples to run at a time
     * @param keeps whether to keep the activations of all of them
     * @throws NotCovered if kernels do not do all that the network does
     */
    MaskedRun(Dl4jModel model, InputLayout layout, Dataset sample, int capacity, boolean keeps)
            throws NotCovered {
        this.sample = sample;
        this.capacity = Math.max(1, Math.min(capacity, sample.size()));
        this.weights = new MaskedWeights(model);
        int count = keeps ? (sample.size() + this.capacity - 1) / this.capacity : 1;
        try {
            for (int i = 0; i < count; i++) {
                parts.add(part(model, layout));
            }
        } catch (NotCovered | RuntimeException e) {
            close();
            throw e;
        }
    }

    private MaskedPart part(Dl4jModel model, InputLayout layout) throws NotCovered {
        LayerKernels make = new LayerKernels(capacity, false, weights.parameters(), null, 0);
        Compiler compiler = new Compiler(model, layout, make);
        Program program = compiler.compile(sample.shape());
        kernelOfLayer = compiler.prunable();
        return new MaskedPart(program, sample, layout);
    }

    /** How many examples the network gets right with these weights masked. */
    long right(List<BitSet> pruned, JobContext context) {
        mask(pruned);
        long right = 0;
        int part = 0;
        for (int from = 0; from < sample.size(); from += capacity) {
            int to = Math.min(sample.size(), from + capacity);
            right += parts.get(part).right(from, to, context.token());
            part = (part + 1) % parts.size();
            context.progress().accept(MaskedInference.progress(to, sample));
        }
        return right;
    }

    private void mask(List<BitSet> pruned) {
        if (pruned.size() != kernelOfLayer.size()) {
            throw new IllegalArgumentException(pruned.size() + " masks");
        }
        for (int layer = 0; layer < pruned.size(); layer++) {
            if (weights.mask(layer, pruned.get(layer))) {
                int kernel = kernelOfLayer.get(layer);
                parts.forEach(part -> part.runAgainFrom(kernel));
            }
        }
    }

    long kernelsRun() {
        return parts.stream().mapToLong(MaskedPart::kernelsRun).sum();
    }

    @Override
    public void close() {
        parts.forEach(MaskedPart::close);
        weights.close();
    }
}
