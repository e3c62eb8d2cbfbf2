/**
 * Plain descriptions of what feeds what in a network, channel by channel, and of what is to stay of
 * it: what compaction decides by and what the engine rebuilds a network from.
 */
package dev.secateur.model.topology;
