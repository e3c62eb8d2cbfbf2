package dev.secateur.model.topology;

import java.util.Optional;

/**
 * A parameter of a node, and what it is there.
 *
 * @param values the parameter, or the part of it that is meant
 * @param role what it does
 */
public record Part(Connections values, Role role) {
    /** What a parameter of a node does. */
    public enum Role {
        /** Weighs the channels that the node reads. */
        KERNEL,
        /** Weighs the node's own outputs of a step before. */
        RECURRENT,
        /** Is added to sums. */
        BIAS,
        /** Is each output's own in another way, such as statistics and peepholes. */
        OWN
    }

    static Optional<Part> bias(Optional<Connections> values) {
        return values.map(bias -> new Part(bias, Role.BIAS));
    }
}
