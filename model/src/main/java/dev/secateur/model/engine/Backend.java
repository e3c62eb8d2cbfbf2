package dev.secateur.model.engine;

import java.util.Locale;

/** What computes. */
public enum Backend {
    /** The processor, with natives that run on each of its architecture. */
    CPU,
    /** The processor, with natives made for AVX2 and FMA. */
    CPU_AVX2,
    /** An NVIDIA card. */
    CUDA;

    /** Stable name, for example {@code cpu-avx2}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
