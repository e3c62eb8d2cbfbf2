/** The weights of a layer as an image: where they are, and where none are left. */
package dev.secateur.ui.heatmap;
