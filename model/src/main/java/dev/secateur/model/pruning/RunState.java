package dev.secateur.model.pruning;

import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.ParameterCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What a run has made of a network, for the engine thread. It belongs to the run.
 *
 * @param network what is being trained, with the run's mask held at zero
 * @param earlier its parameters at earlier moments to which the run may go back
 */
public record RunState(Network network, List<ParameterCopy> earlier) {
    /** Copies the list. */
    public RunState {
        earlier = List.copyOf(earlier);
    }

    /**
     * Writes all that training changed.
     *
     * @throws IOException if the target takes no more
     */
    public void write(OutputStream out) throws IOException {
        network.training().writeState(out);
        for (ParameterCopy copy : earlier) {
            copy.write(out);
        }
    }

    /**
     * Takes over what was written of the same run at another time.
     *
     * @throws IOException if there is too little, or it is of another network
     */
    public void read(InputStream in) throws IOException {
        network.training().readState(in);
        for (ParameterCopy copy : earlier) {
            copy.read(in);
        }
    }
}
