/** The panel in which a person says what goes, when, and how to train afterwards. */
package dev.secateur.ui.pruning;
