/** Which inputs of the network matter, and a network that takes only the best of them. */
package dev.secateur.ui.inputs;
