/** Fewer bits for the weights that are left: quantisation, weight sharing, Kronecker factors. */
package dev.secateur.model.compression;
