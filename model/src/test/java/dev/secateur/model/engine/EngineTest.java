package dev.secateur.model.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class EngineTest {
    private static final long GIGABYTE = 1L << 30;

    @Test
    void theNumberOfThreadsCanBeChangedWhileItRuns() {
        Engine engine = new Engine(1);
        engine.useThreads(2);
        assertThat(engine.threads()).isEqualTo(2);
        assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(2);
        engine.useThreads(1);
        assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(1);
    }

    @Test
    void memoryInUseGrowsWithWhatIsAllocatedNativelyAndIsBelowTheLimit() {
        Engine engine = new Engine(1);
        long before = engine.memoryInUse();
        try (var array = Nd4j.ones(50_000_000)) {
            assertThat(engine.memoryInUse() - before).isGreaterThan(100_000_000);
            assertThat(array.length()).isEqualTo(50_000_000);
        }
        assertThat(engine.memoryInUse()).isBetween(1L, engine.memoryLimit());
    }

    @Test
    void theLimitIsThreeQuartersOfTheMachineAndMoreThanTheHeap() {
        assertThat(MemoryLimit.fitting(16 * GIGABYTE, 4 * GIGABYTE)).isEqualTo(12 * GIGABYTE);
        assertThat(MemoryLimit.fitting(4 * GIGABYTE, 3 * GIGABYTE)).isEqualTo(4 * GIGABYTE);
    }

    @Test
    void theLimitIsTheOneThatJavaCppKeepsTo() {
        long limit = new Engine(1).memoryLimit();
        String set = System.getProperty("org.bytedeco.javacpp.maxphysicalbytes");
        assertThat(limit).isEqualTo(Long.parseLong(set));
    }
}
