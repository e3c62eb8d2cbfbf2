package dev.secateur.app.cli;

import dev.secateur.model.job.Progress;
import dev.secateur.resources.Messages;
import java.time.Duration;

/**
 * Says how far a job is: on one line that is written over where a person watches, else in a plain
 * line now and then. A job that is soon over says nothing.
 */
final class ProgressLine implements AutoCloseable {
    private static final Duration PLAIN_LINES = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final Messages messages;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private int width;

    ProgressLine(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    void show(Progress progress) {
        long now = System.nanoTime();
        if (terminal.telling() == Terminal.Telling.IN_PLACE) {
            writeOver(text(progress, now));
        } else if (isLineDue(now)) {
            lastLine = now;
            terminal.err().println(text(progress, now));
        }
    }

    private boolean isLineDue(long now) {
        return terminal.telling() == Terminal.Telling.LINES
                && now - lastLine >= PLAIN_LINES.toNanos();
    }

    private String text(Progress progress, long now) {
        String doing = messages.text(progress.messageKey(), progress.arguments().toArray());
        if (progress.fraction() <= 0) {
            return doing;
        }
        double seconds = (now - start) / 1e9;
        long left = Math.round(seconds / progress.fraction() - seconds);
        String time = "%d:%02d".formatted(left / 60, left % 60);
        return messages.text("cli.progress", doing, (int) (100 * progress.fraction()), time);
    }

    private void writeOver(String text) {
        int columns = Page.columns(text);
        terminal.err().print("\r" + text + " ".repeat(Math.max(0, width - columns)));
        terminal.err().flush();
        width = columns;
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (width > 0) {
            writeOver("");
            terminal.err().print("\r");
            terminal.err().flush();
        }
    }
}
