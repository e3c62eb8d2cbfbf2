package dev.secateur.model.engine;

import java.nio.FloatBuffer;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What an update rule remembers of each parameter: velocities and moments. */
final class UpdaterState {
    private UpdaterState() {}

    /**
     * Forgets what is remembered of masked parameters, so that none of them jumps should it come
     * back.
     *
     * @param updater the network's; null where nothing was moved yet
     * @param kept 0 for each parameter to forget
     */
    static void forget(BaseMultiLayerUpdater<?> updater, FloatBuffer kept) {
        INDArray state = updater == null ? null : updater.getStateViewArray();
        if (state == null) {
            return;
        }
        FloatBuffer values = NativeArrays.pointer(state).asBuffer();
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            forget(block, values, kept);
        }
    }

    private static void forget(UpdaterBlock block, FloatBuffer values, FloatBuffer kept) {
        int begin = block.getParamOffsetStart();
        int length = block.getParamOffsetEnd() - begin;
        int end = block.getUpdaterViewOffsetEnd();
        for (int at = block.getUpdaterViewOffsetStart(); at < end; at += length) {
            for (int i = 0; i < length; i++) {
                if (kept.get(begin + i) == 0) {
                    values.put(at + i, 0);
                }
            }
        }
    }

    /** Forgets everything. */
    static void forget(BaseMultiLayerUpdater<?> updater) {
        INDArray state = updater == null ? null : updater.getStateViewArray();
        if (state != null) {
            state.assign(0);
        }
    }
}
