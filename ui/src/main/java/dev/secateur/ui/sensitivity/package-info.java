/** How accuracy follows the sparsity of each layer, and thresholds suggested from that. */
package dev.secateur.ui.sensitivity;
