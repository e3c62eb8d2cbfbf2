package dev.secateur.app.bench;

import java.util.List;
import java.util.Locale;

/** What is done to a network while it is measured. */
public enum Work {
    /** Training steps. */
    TRAIN,
    /** Answers, softmax included. */
    INFER;

    /** The name on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The batch sizes that are measured when none are asked for. */
    public List<Integer> batches() {
        return this == TRAIN ? List.of(64, 256) : List.of(500);
    }
}
