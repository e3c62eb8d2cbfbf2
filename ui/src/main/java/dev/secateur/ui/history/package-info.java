/** The revisions tab: the tree of all that was made of a network, its trade-offs, and comparing. */
package dev.secateur.ui.history;
