package dev.secateur.model.kernel;

/** The arithmetic of one layer, bound to what it reads and writes. For one thread at a time. */
public interface Kernel extends AutoCloseable {
    /** Computes the outputs of the first examples from the inputs. */
    void forward(int examples);

    /**
     * Computes, from the gradients of the outputs, those of the parameters and, where they are
     * wanted, of the inputs. Follows a {@link #forward} of the same examples, and may overwrite the
     * gradients of the outputs.
     */
    void backward(int examples);

    /**
     * Says what to call now and then within long work, on the thread that works; it may stop the
     * work by an exception. A kernel whose work is never long need not.
     */
    default void watch(Runnable check) {}

    /** Gives back native memory of its own. */
    @Override
    default void close() {}
}
