/** Plain descriptions of a network: its layers, their weights, and what it costs to run. */
package dev.secateur.model.network;
