package dev.secateur.model.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

    /** Writes what is remembered. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        TrainingState.write(copy, data);
        data.flush();
    }

    /**
     * Remembers what {@link #write} wrote of a network of the same architecture instead.
     *
     * @throws IOException if there is too little, or it is of another network
     */
    public void read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        TrainingState.read(data.readLong(), copy, data);
    }

    INDArray values() {
        return copy;
    }

    @Override
    public void close() {
        NativeArrays.release(copy);
    }
}
