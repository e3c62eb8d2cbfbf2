/**
 * Makes networks really smaller: finds what is masked out for good, takes it away together with all
 * that hangs on it, and proves that the answers stay the same.
 */
package dev.secateur.model.compaction;
