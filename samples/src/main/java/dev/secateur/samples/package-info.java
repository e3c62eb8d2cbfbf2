/** Bundled data sets and trained networks. */
package dev.secateur.samples;
