package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    static Stream<Request> requests() {
        return Stream.of(
                new Request.Round(0.25),
                new Request.Profile(0.5),
                new Request.WriteFresh(-3, Path.of("start.zip")),
                new Request.Learn(7, 300, Path.of("a folder", "start.zip")));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aLineIsReadAsTheRequestItWasMadeOf(Request request) {
        assertThat(Request.parse(request.line())).isEqualTo(request);
    }

    @Test
    void aRoundIsAskedForAsPythonReadsIt() {
        assertThat(new Request.Round(1).line()).isEqualTo("round 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dance", "round", "round soon", "learn 1"})
    void anythingElseIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Request.parse(line));
    }
}
