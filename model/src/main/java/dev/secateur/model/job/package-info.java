/**
 * Work in the background: jobs, their progress, cancellation, outcome, and errors a person can
 * mend.
 */
package dev.secateur.model.job;
