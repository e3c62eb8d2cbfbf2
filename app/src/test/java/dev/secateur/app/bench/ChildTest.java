package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ChildTest {
    private final CancellationToken token = new CancellationToken();

    @TempDir private Path folder;

    private Child shell(String script) {
        List<String> command = List.of("/bin/sh", "-c", script);
        return Child.start("dl4j", command, Map.of("COUNT", "3"), folder.resolve("log"));
    }

    @Test
    void itAnswersARequestLineByLine() {
        try (Child child = shell("read line; echo \"{\\\"rate\\\": $COUNT}\"")) {
            assertThat(child.ask(new Request.Round(1), token).path("rate").asDouble()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNoAnswerIsPassedOver() {
        try (Child child = shell("echo Loading; echo; echo '{\"ready\": true}'; read line")) {
            assertThat(child.answer(token).path("ready").asBoolean()).isTrue();
        }
    }

    @Test
    void aChildThatDiesIsNamedWithItsLastWordsBeforeTheStack() {
        String words = "'Starting' 'No module named torch' '   at import'";
        try (Child child = shell("printf '%s\\n' " + words + " >&2; exit 1")) {
            UserError error = failure(child);
            assertThat(error.code()).isEqualTo(ErrorCode.MEASUREMENT_FAILED);
            assertThat(error.arguments()).containsExactly("dl4j", "No module named torch");
        }
    }

    @Test
    void aChildThatDiesSilentlyIsNamedWithItsExitStatus() {
        try (Child child = shell("exit 9")) {
            assertThat(failure(child).arguments()).containsExactly("dl4j", "exit 9");
        }
    }

    private UserError failure(Child child) {
        return catchThrowableOfType(UserError.class, () -> child.answer(token));
    }

    @Test
    void aProgramThatIsNotThereIsSaidToFail() {
        assertThatThrownBy(
                        () ->
                                Child.start(
                                        "pytorch",
                                        List.of(folder.resolve("nobody").toString()),
                                        Map.of(),
                                        folder.resolve("log")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("pytorch");
    }

    @Test
    void aCancelEndsTheWait() {
        token.cancel();
        try (Child child = shell("read line")) {
            assertThatThrownBy(() -> child.answer(token)).isInstanceOf(CancellationException.class);
        }
    }
}
