package dev.secateur.model.compaction;

import java.util.Optional;

/**
 * What becomes of one layer.
 *
 * @param name its name
 * @param unitsBefore how many channels it gave: neurons, filters, cells; 0 where that is not known
 * @param unitsAfter how many it gives then
 * @param reason why something of it stays that is of no use, or why it cannot be touched
 */
public record LayerOutcome(String name, int unitsBefore, int unitsAfter, Optional<Reason> reason) {}
