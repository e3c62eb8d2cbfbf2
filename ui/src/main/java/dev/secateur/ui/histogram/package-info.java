/** The weights of a layer as bars, and the threshold that is dragged across them. */
package dev.secateur.ui.histogram;
