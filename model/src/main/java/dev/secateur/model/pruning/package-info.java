/**
 * What goes and what stays: criteria, scopes, thresholds, masks and schedules, exact to the weight.
 */
package dev.secateur.model.pruning;
