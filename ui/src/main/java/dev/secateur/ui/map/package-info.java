/** The tab that shows the network as a graph of layers, and the units of the chosen one. */
package dev.secateur.ui.map;
