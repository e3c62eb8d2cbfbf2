package dev.secateur.model.kernel;

/**
 * What one step of a network hands to the next for a batch, an example after the other, and how the
 * loss changes with it.
 */
public final class Activations implements AutoCloseable {
    private final Extent extent;
    private final Slot slot;
    private final Values gradients;

    private Activations(Extent extent, Slot slot, Values gradients) {
        this.extent = extent;
        this.slot = slot;
        this.gradients = gradients;
    }

    /** Lets every view of the same activations follow when others are shown. */
    private static final class Slot {
        private Values values;

        Slot(Values values) {
            this.values = values;
        }
    }

    /** For running a network: without gradients. */
    public static Activations forward(Extent extent, int examples) {
        return new Activations(extent, new Slot(room(extent, examples)), null);
    }

    /** For training a network. */
    public static Activations withGradients(Extent extent, int examples) {
        return new Activations(extent, new Slot(room(extent, examples)), room(extent, examples));
    }

    /** The same values and gradients seen as another extent of the same size. */
    public Activations as(Extent other) {
        return new Activations(other, slot, gradients);
    }

    /** The same values with gradients of their own, for one of several readers. */
    public Activations branch() {
        return new Activations(
                extent, slot, gradients == null ? null : new Values(gradients.array().length));
    }

    private static Values room(Extent extent, int examples) {
        return new Values(Math.multiplyExact(extent.size(), examples));
    }

    /** The size of one example. */
    public Extent extent() {
        return extent;
    }

    /** The values. */
    public Values values() {
        return slot.values;
    }

    /** Puts other values in, which stay the giver's to close. */
    void show(Values other) {
        slot.values = other;
    }

    /** How the loss changes with each value; null where nobody asks. */
    public Values gradients() {
        return gradients;
    }

    /** Whether the loss's gradients are wanted here. */
    public boolean hasGradients() {
        return gradients != null;
    }

    @Override
    public void close() {
        slot.values.close();
        if (gradients != null) {
            gradients.close();
        }
    }
}
