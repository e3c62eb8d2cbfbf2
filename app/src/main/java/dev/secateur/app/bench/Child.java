package dev.secateur.app.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** A contestant's process and the line to it. */
final class Child implements AutoCloseable {
    private static final long LOOK_MILLIS = 20;
    private static final long FAREWELL_MILLIS = 500;

    private final String name;
    private final Process process;
    private final Path log;
    private final BufferedReader answers;
    private final Writer requests;
    private final ObjectMapper mapper = new ObjectMapper();

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param name what to call it in an error
     * @param environment is added to this process's own
     * @param log takes what it says besides its answers
     * @throws UserError if it cannot be started
     */
    static Child start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MEASUREMENT_FAILED, name, e.getMessage());
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws UserError if the process ends instead
     * @throws CancellationException when asked to stop
     */
    JsonNode ask(Request request, CancellationToken token) {
        try {
            requests.write(request.line() + "\n");
            requests.flush();
        } catch (IOException e) {
            throw failure(token, e);
        }
        return answer(token);
    }

    /** Waits for an answer; what else a library prints there is passed over. */
    JsonNode answer(CancellationToken token) {
        try {
            while (true) {
                awaitLine(token);
                String line = answers.readLine();
                if (line == null) {
                    throw failure(token, null);
                } else if (line.startsWith("{")) {
                    return mapper.readTree(line);
                }
            }
        } catch (JsonProcessingException e) {
            throw new UserError(e, ErrorCode.MEASUREMENT_FAILED, name, e.getOriginalMessage());
        } catch (IOException e) {
            throw failure(token, e);
        }
    }

    /**
     * Waits until it has ended by itself.
     *
     * @throws UserError if it says that it failed
     * @throws CancellationException when asked to stop
     */
    void awaitEnd(CancellationToken token) {
        while (process.isAlive()) {
            token.throwIfCancelled();
            pause(LOOK_MILLIS);
        }
        if (process.exitValue() != 0) {
            throw failure(token, null);
        }
    }

    /** Looks instead of blocking, so that a cancel is seen. */
    private void awaitLine(CancellationToken token) throws IOException {
        while (!answers.ready() && process.isAlive()) {
            token.throwIfCancelled();
            pause(LOOK_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }

    /** Ctrl+C ends the children too, and perhaps before this process has heard of it. */
    private UserError failure(CancellationToken token, IOException cause) {
        pause(FAREWELL_MILLIS);
        token.throwIfCancelled();
        return new UserError(cause, ErrorCode.MEASUREMENT_FAILED, name, lastWords());
    }

    /** Indented lines are of a stack trace. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.stream()
                    .filter(line -> line.matches("\\S.*"))
                    .reduce((before, last) -> last)
                    .orElseGet(this::status)
                    .strip();
        } catch (IOException e) {
            return status();
        }
    }

    private String status() {
        return process.isAlive() ? "" : "exit " + process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
