package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.JobThread;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.job.UserError;
import dev.secateur.resources.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a command's job, tells how far it is, and prints how it ended. */
final class JobConsole {
    private static final long LOOK_MILLIS = 200;

    private final Terminal terminal;
    private final Messages messages;

    JobConsole(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Gives the exit status. */
    int run(Job<? extends Report> job, boolean json) {
        try (JobThread engine = new JobThread("engine")) {
            JobHandle<? extends Report> handle = engine.start(job);
            return Interruption.during(handle, () -> end(outcome(handle), json));
        }
    }

    private <T> Outcome<T> outcome(JobHandle<T> handle) {
        try (ProgressLine line = new ProgressLine(terminal, messages)) {
            return watch(handle, line);
        }
    }

    private int end(Outcome<? extends Report> outcome, boolean json) {
        if (outcome instanceof Outcome.Succeeded<? extends Report> done) {
            print(done.value(), json);
            return ExitStatus.DONE;
        } else if (outcome instanceof Outcome.Failed<? extends Report> failed) {
            return fail(failed.error());
        } else if (outcome instanceof Outcome.Broken<? extends Report> broken) {
            return broken.cause() instanceof UsageError usage ? fail(usage) : fail(broken.cause());
        }
        terminal.err().println(messages.text("cli.cancelled"));
        return ExitStatus.CANCELLED;
    }

    private static <T> Outcome<T> watch(JobHandle<T> handle, ProgressLine line) {
        while (true) {
            try {
                return handle.outcome().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                line.show(handle.progress());
            } catch (InterruptedException e) {
                handle.cancel();
                Thread.currentThread().interrupt();
                return new Outcome.Cancelled<>();
            } catch (ExecutionException | CancellationException e) {
                return new Outcome.Broken<>(e);
            }
        }
    }

    private void print(Report report, boolean json) {
        if (!json) {
            Page page = new Page(messages);
            report.writeTo(page);
            terminal.out().print(page.text());
            terminal.out().flush();
            return;
        }
        ObjectNode root = new ObjectMapper().createObjectNode();
        report.writeTo(root);
        // Bytes, so that JSON is UTF-8 whatever the terminal speaks.
        byte[] bytes = root.toPrettyString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try {
            terminal.out().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.out().println();
        terminal.out().flush();
    }

    private int fail(UserError error) {
        say(messages.text(error.code().messageKey(), error.arguments().toArray()));
        return ExitStatus.of(error);
    }

    private int fail(UsageError error) {
        say(messages.text(error.messageKey(), error.arguments()));
        return ExitStatus.USAGE;
    }

    private int fail(Throwable cause) {
        say(messages.text("cli.fault", cause));
        cause.printStackTrace(terminal.err());
        return ExitStatus.FAULT;
    }

    /** One line, also where a file's name has several. */
    private void say(String text) {
        terminal.err().println(text.replaceAll("\\R", " "));
    }
}
