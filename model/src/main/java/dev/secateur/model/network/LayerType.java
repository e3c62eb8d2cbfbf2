package dev.secateur.model.network;

import java.util.Locale;

/** What a layer does, in the words of the field. */
public enum LayerType {
    DENSE,
    CONVOLUTION,
    DEPTHWISE_CONVOLUTION,
    SEPARABLE_CONVOLUTION,
    POOLING,
    GLOBAL_POOLING,
    BATCH_NORMALIZATION,
    LSTM,
    SIMPLE_RNN,
    EMBEDDING,
    ACTIVATION,
    DROPOUT,
    ADDITION,
    CONCATENATION,
    OTHER;

    /** The name on the command line and in the message bundles: {@code batch-normalization}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
