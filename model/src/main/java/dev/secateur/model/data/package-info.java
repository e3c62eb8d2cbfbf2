/**
 * Data sets: what one example looks like, reading them from files, splitting them into a training
 * and a held-out part, and bringing their values to a scale that trains well.
 *
 * <p>{@link dev.secateur.model.data.DataSource} is the way in; the readers are for those who hold
 * the bytes themselves. Plain Java, without ND4J.
 */
package dev.secateur.model.data;
