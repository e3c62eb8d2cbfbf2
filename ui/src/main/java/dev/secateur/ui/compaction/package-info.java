/** Taking away what a pruned network no longer needs: what would go, and the proof that it went. */
package dev.secateur.ui.compaction;
