package dev.secateur.model.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What training changes of a network, as bytes: parameters, what the optimizer remembers, counts.
 */
final class TrainingState {
    private static final int AT_ONCE = 1 << 14;

    private TrainingState() {}

    static void write(Dl4jModel model, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(model.iteration());
        data.writeInt(model.epoch());
        write(model.parameters(), data);
        write(motion(model.updaterIfMade()), data);
        data.flush();
    }

    private static INDArray motion(BaseMultiLayerUpdater<?> updater) {
        return updater == null ? null : updater.getStateViewArray();
    }

    private static void write(INDArray array, DataOutputStream out) throws IOException {
        long length = array == null ? 0 : array.length();
        out.writeLong(length);
        if (length == 0) {
            return;
        }
        FloatBuffer values = NativeArrays.pointer(array).asBuffer();
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * Float.BYTES);
        for (long at = 0; at < length; at += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, length - at);
            bytes.asFloatBuffer().put(0, values, (int) at, count);
            out.write(bytes.array(), 0, count * Float.BYTES);
        }
    }

    /** Reads into the model what was written of one like it. */
    static void read(Dl4jModel model, InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        model.setIteration(data.readInt());
        model.setEpoch(data.readInt());
        read(data.readLong(), model.parameters(), data);
        long moving = data.readLong();
        if (moving > 0) {
            read(moving, model.updater().getStateViewArray(), data);
        }
    }

    private static void read(long length, INDArray array, DataInputStream in) throws IOException {
        if (array == null || array.length() != length) {
            throw new IOException("Not of this network: " + length);
        }
        FloatBuffer values = NativeArrays.pointer(array).asBuffer();
        byte[] bytes = new byte[AT_ONCE * Float.BYTES];
        for (long at = 0; at < length; at += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, length - at);
            in.readFully(bytes, 0, count * Float.BYTES);
            values.put((int) at, ByteBuffer.wrap(bytes).asFloatBuffer(), 0, count);
        }
    }
}
