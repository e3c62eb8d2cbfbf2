package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir private Path folder;

    @Test
    void theProcessorsNameIsReadWhereLinuxTellsIt() throws IOException {
        Path file = folder.resolve("cpuinfo");
        Files.writeString(file, "processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\ncores\t: 4\n");
        assertThat(Machine.named(file)).hasValue("Some CPU @ 2 GHz");
        assertThat(Machine.named(folder.resolve("nothing"))).isEmpty();
    }
}
