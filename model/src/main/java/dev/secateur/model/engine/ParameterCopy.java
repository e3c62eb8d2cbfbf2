package dev.secateur.model.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A network's parameters as they once were. For the engine thread; its owner closes it. */
public final class ParameterCopy implements AutoCloseable {
    private final INDArray parameters;
    private final INDArray copy;

    ParameterCopy(INDArray parameters) {
        this.parameters = parameters;
        this.copy = parameters.dup();
    }

    /** Remembers the network as it is now instead. */
    public void take() {
        copy.assign(parameters);
    }

    INDArray values() {
        return copy;
    }

    @Override
    public void close() {
        NativeArrays.release(copy);
    }
}
