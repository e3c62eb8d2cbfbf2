package dev.secateur.app.bench;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a contestant said of itself when it was ready.
 *
 * @param version of DL4J or PyTorch
 * @param backend what computes, for example {@code CPU}; empty for PyTorch
 * @param blas which library multiplies PyTorch's matrices: {@code openblas}, {@code mkl}, …, {@code
 *     reference} for the slow plain one; empty for the others
 */
public record Details(String version, String backend, String blas) {
    /** What {@link #blas} is for a library that nobody would compute with who knew. */
    public static final String REFERENCE_BLAS = "reference";

    static Details of(JsonNode ready) {
        return new Details(
                ready.path("version").asText(),
                ready.path("backend").asText(),
                ready.path("blas").asText());
    }
}
