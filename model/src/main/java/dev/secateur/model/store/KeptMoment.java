package dev.secateur.model.store;

import dev.secateur.model.pruning.PruningPlan;

/**
 * What undo goes back to, as it is kept. A value.
 *
 * @param revision the number of the revision that was shown
 * @param plan what was drafted on it
 */
public record KeptMoment(int revision, PruningPlan plan) {}
