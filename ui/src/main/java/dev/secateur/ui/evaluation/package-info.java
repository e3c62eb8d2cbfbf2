/** How good a network is, before and after pruning: headline figures, confusion, classes. */
package dev.secateur.ui.evaluation;
