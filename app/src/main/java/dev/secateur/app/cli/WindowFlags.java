package dev.secateur.app.cli;

import dev.secateur.app.start.WindowProcess;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The flags with which windows run, for what measures them. */
final class WindowFlags {
    private WindowFlags() {}

    /**
     * Measures in a process with these flags, or in this one where it has them or cannot start
     * another.
     *
     * @return what the command ends with
     * @throws IOException if the process cannot be started
     */
    static int measured(IntSupplier here) throws IOException {
        Optional<WindowProcess> process = WindowProcess.ofThisOne();
        return process.isPresent() ? process.get().runMeasurement() : here.getAsInt();
    }
}
