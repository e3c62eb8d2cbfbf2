package dev.secateur.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileTest {
    @TempDir private Path folder;

    @Test
    void replacesWhatWasThere() throws IOException {
        Path target = Files.writeString(folder.resolve("a"), "old");
        SafeFile.write(target, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, DISK_FULL",
        "There is not enough space on the disk, DISK_FULL",
        "Disk quota exceeded, DISK_FULL",
        "Input/output error, TARGET_UNWRITABLE"
    })
    void aFailureLeavesWhatWasThereAndNothingElse(String message, ErrorCode code)
            throws IOException {
        Path target = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(
                        () ->
                                SafeFile.write(
                                        target,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException(message);
                                        }))
                .isInstanceOfSatisfying(UserError.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void aFaultInTheContentLeavesNothingEither() {
        Path target = folder.resolve("a");
        assertThatThrownBy(
                        () ->
                                SafeFile.write(
                                        target,
                                        out -> {
                                            throw new IllegalStateException();
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNoTargetAndAFileNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertUnwritable(folder);
        assertUnwritable(file.resolve("b"));
        assertUnwritable(folder.resolve("none").resolve("b"));
    }

    private static void assertUnwritable(Path target) {
        assertThatThrownBy(() -> SafeFile.requireWritable(target))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.TARGET_UNWRITABLE));
        assertThatThrownBy(() -> SafeFile.write(target, out -> {})).isInstanceOf(UserError.class);
    }

    @Test
    void askingLeavesNothingBehind() {
        SafeFile.requireWritable(folder.resolve("a"));
        assertThat(folder).isEmptyDirectory();
    }
}
