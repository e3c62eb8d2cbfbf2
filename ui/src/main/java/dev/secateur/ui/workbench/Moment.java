package dev.secateur.ui.workbench;

import dev.secateur.model.pruning.PruningPlan;

/**
 * What undo goes back to: a revision and the plan that was drafted on it.
 *
 * @param revision the revision's number
 * @param plan the draft
 */
public record Moment(int revision, PruningPlan plan) {}
