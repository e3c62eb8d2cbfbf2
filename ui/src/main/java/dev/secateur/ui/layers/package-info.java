/** The layers of the network, one row each: which take part, and what goes in them. */
package dev.secateur.ui.layers;
