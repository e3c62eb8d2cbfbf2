package dev.secateur.model.compaction;

import java.util.Locale;

/**
 * Why something of a layer stays.
 *
 * @param kind what stands in the way
 * @param other the layer that it is about, or its type; may be empty
 * @param units how many units stay for it; 0 where it is about the layer as a whole
 */
public record Reason(Kind kind, String other, int units) {
    /** What can stand in the way. */
    public enum Kind {
        /** The units are the network's answers. */
        ANSWERS,
        /** The layer is of a type that is not understood. */
        NOT_UNDERSTOOD,
        /** A layer that is not understood reads the units. */
        READ_WHOLE,
        /** The units' values reach others over a border where zeros are mixed in. */
        BORDERS,
        /** The layer that reads the units has no bias to take their values. */
        NO_BIAS,
        /** The units stand in for others that went, and whose values no bias can take. */
        CARRIES,
        /** Another branch of a sum still needs the channels. */
        TIED,
        /** The units give something although nothing comes in: they have biases. */
        BIASED,
        /** Other units of the layer see that these begin at 0. */
        BEGINS_AT_ZERO,
        /** The layer must have some units. */
        LEAST_WIDTH,
        /** The width was asked to be a multiple. */
        ROUNDED,
        /** The other direction of the layer has more units. */
        OTHER_DIRECTION
    }

    /** The key of its text in the message bundles. */
    public String messageKey() {
        return "compaction.reason." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Reason ofUnits(int count) {
        return new Reason(kind, other, count);
    }
}
