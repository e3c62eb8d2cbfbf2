package dev.secateur.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.fx.AgreeingDialogs;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.TestBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    private final TestBench bench = new TestBench();
    private final AgreeingDialogs dialogs = new AgreeingDialogs();
    private final Exports exports = new Exports(bench.workbench(), bench.settings(), dialogs);

    @TempDir Path folder;

    @BeforeEach
    void saveThere() {
        dialogs.saveFiguresIn(folder);
    }

    @Test
    void aFileIsWrittenByAJobAndItsPlaceIsSaid() throws IOException {
        exports.save(Format.CSV, "loss", out -> out.write("1".getBytes(StandardCharsets.UTF_8)));
        assertThat(folder.resolve("loss.csv")).doesNotExist();
        bench.settle();
        assertThat(Files.readString(folder.resolve("loss.csv"))).isEqualTo("1");
        assertThat(notice().messageKey()).isEqualTo("notice.saved");
    }

    @Test
    void whatFailsLeavesTheOldFileAndSaysWhy() throws IOException {
        Files.writeString(folder.resolve("loss.csv"), "old");
        exports.save(
                Format.CSV,
                "loss",
                out -> {
                    throw new IOException("No space left on device");
                });
        bench.settle();
        assertThat(Files.readString(folder.resolve("loss.csv"))).isEqualTo("old");
        assertThat(notice().kind()).isEqualTo(Notice.Kind.TROUBLE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorThatAPersonCanMend() {
        dialogs.saveFiguresIn(folder.resolve("missing"));
        exports.save(Format.SVG, "loss", out -> {});
        bench.settle();
        assertThat(notice().kind()).isEqualTo(Notice.Kind.TROUBLE);
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void withoutAPlaceNothingHappens() {
        dialogs.saveFiguresIn(null);
        exports.save(Format.PNG, "loss", out -> {});
        assertThat(bench.waiting()).isZero();
    }

    private Notice notice() {
        return bench.workbench().noticeProperty().get();
    }
}
