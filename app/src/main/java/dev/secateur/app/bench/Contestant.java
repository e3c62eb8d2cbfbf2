package dev.secateur.app.bench;

import dev.secateur.model.engine.Arithmetic;
import java.util.Locale;

/** Who is measured. */
public enum Contestant {
    /** Our engine as the program uses it. */
    OURS,
    /** DL4J as it comes. */
    DL4J,
    /** PyTorch, where there is an interpreter that has it. */
    PYTORCH;

    /** The name in JSON and between the processes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose arithmetic a Java process of this contestant runs. */
    public Arithmetic arithmetic() {
        return this == OURS ? Arithmetic.SECATEUR : Arithmetic.DL4J;
    }
}
