/**
 * The arithmetic of layers, forward and back, on the processor: matrix products by BLAS on native
 * memory, everything else in plain loops over arrays that the JIT compiler turns into vector
 * instructions. Knows nothing of DL4J. Images lie channels last, sequences step by step: the
 * channels of one place are neighbours everywhere.
 */
package dev.secateur.model.kernel;
