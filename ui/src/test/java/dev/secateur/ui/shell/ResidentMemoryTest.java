package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ResidentMemoryTest {
    @Test
    void itReadsTheResidentSize() {
        List<String> status = List.of("Name:\tjava", "VmHWM:\t   99 kB", "VmRSS:\t  412345 kB");
        assertThat(ResidentMemory.resident(status)).hasValue(412345L * 1024);
    }

    @Test
    void whatDoesNotSayIsNotRead() {
        assertThat(ResidentMemory.resident(List.of("Name:\tjava"))).isEmpty();
    }

    @Test
    void itMeasuresInTheBackground() throws Exception {
        try (ResidentMemory memory = new ResidentMemory()) {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> memory.bytes() > 1_000_000);
        }
    }
}
