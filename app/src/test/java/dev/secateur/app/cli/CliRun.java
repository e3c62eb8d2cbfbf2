package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A command that was run in this process.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CliRun(int status, String out, String err) {
    static CliRun of(String... arguments) {
        return in(Locale.ENGLISH, arguments);
    }

    static CliRun in(Locale system, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(
                        stream(out), stream(err), StandardCharsets.UTF_8, Terminal.Telling.SILENT);
        int status = new Cli(terminal, system, language -> 77).run(arguments);
        return new CliRun(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /**
     * Runs a command that must succeed, with {@code --json}, and reads the one object it prints.
     */
    static JsonNode json(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        CliRun run = of(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return run.json();
    }

    JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(out, e);
        }
    }

    /** Checks that it failed with this status, said so in one line, and printed nothing. */
    void assertFailed(int expected, String... mentioned) {
        assertThat(status).as(err).isEqualTo(expected);
        assertThat(out).isEmpty();
        assertThat(err.lines()).hasSize(1);
        assertThat(List.of(mentioned)).allSatisfy(text -> assertThat(err).contains(text));
    }
}
