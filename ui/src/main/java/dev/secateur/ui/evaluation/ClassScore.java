package dev.secateur.ui.evaluation;

/**
 * How well one class is recognised, as shares from 0 to 1; NaN where nothing was to be measured.
 *
 * @param precision the share of rightly predicted among predicted
 * @param recall the share of rightly predicted among actual
 * @param f1 their harmonic mean
 */
public record ClassScore(double precision, double recall, double f1) {}
