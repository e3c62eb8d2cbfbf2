package dev.secateur.model.kernel;

import java.util.List;

/** Adds up the gradients that several readers of the same values give back. */
public final class BranchKernel implements Kernel {
    private final Activations source;
    private final List<Activations> branches;

    /** Between a source and its {@link Activations#branch() branches}. */
    public BranchKernel(Activations source, List<Activations> branches) {
        this.source = source;
        this.branches = List.copyOf(branches);
    }

    @Override
    public void forward(int examples) {}

    @Override
    public void backward(int examples) {
        if (!source.hasGradients()) {
            return;
        }
        int length = examples * source.extent().size();
        float[] sum = source.gradients().array();
        System.arraycopy(branches.get(0).gradients().array(), 0, sum, 0, length);
        for (Activations branch : branches.subList(1, branches.size())) {
            add(branch.gradients().array(), sum, length);
        }
    }

    private static void add(float[] from, float[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] += from[i];
        }
    }

    @Override
    public String toString() {
        return "branch";
    }
}
