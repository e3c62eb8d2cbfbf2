package dev.secateur.model.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutOfMemoryTest {
    @Test
    void aReachedLimitIsToldWithBothFiguresHoweverDeepItLies() {
        OutOfMemoryError limit =
                new OutOfMemoryError(
                        "Physical memory usage is too high: physicalBytes (18G) > maxPhysicalBytes"
                                + " (900M)");
        OutOfMemoryError seen = new OutOfMemoryError("Cannot allocate new LongPointer(1)");
        seen.initCause(limit);
        UserError error = failure(seen);
        assertThat(error.code()).isEqualTo(ErrorCode.MEMORY_LIMIT);
        assertThat(error.arguments()).containsExactly(943L, 19_327L);
        assertThat(error).hasCause(seen);
    }

    @Test
    void smallNumbersHaveNoUnit() {
        UserError error =
                failure(new OutOfMemoryError("physicalBytes (2000K) > maxPhysicalBytes (1000000)"));
        assertThat(error.arguments()).containsExactly(1L, 2L);
    }

    @Test
    void whatTheSystemRefusesIsNoFaultOfOurs() {
        RuntimeException refused = new RuntimeException("Allocation failed: [std::bad_alloc]");
        assertThat(failure(refused).code()).isEqualTo(ErrorCode.OUT_OF_MEMORY);
        assertThat(failure(new OutOfMemoryError("Java heap space")).code())
                .isEqualTo(ErrorCode.OUT_OF_MEMORY);
    }

    @Test
    void otherFaultsStayFaults() {
        assertThat(OutOfMemory.in(new RuntimeException("no such layer"))).isEmpty();
        assertThat(OutOfMemory.in(new RuntimeException())).isEmpty();
    }

    private static UserError failure(Throwable thrown) {
        Outcome<Object> outcome =
                new CallingThread()
                        .start(
                                context -> {
                                    if (thrown instanceof Error error) {
                                        throw error;
                                    }
                                    throw (RuntimeException) thrown;
                                })
                        .outcome()
                        .join();
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<Object>) outcome).error();
    }
}
