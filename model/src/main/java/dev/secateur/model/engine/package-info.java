/**
 * The one room in which DL4J and ND4J are at work: building, restoring, fitting and running
 * networks. Everything it gives out is plain Java.
 */
package dev.secateur.model.engine;
