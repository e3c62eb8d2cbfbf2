package dev.secateur.model.pruning;

/**
 * Where an accuracy budget ended a run.
 *
 * @param kept how many steps were kept; 0 if nothing was pruned in the end
 * @param planned how many there were to be
 * @param refused the held-out accuracy, 0 to 1, of the step that lost too much
 */
public record BudgetStop(int kept, int planned, double refused) {}
