/** The tab that shows the weights of one layer: histogram over heatmap. */
package dev.secateur.ui.weights;
