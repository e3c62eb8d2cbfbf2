package dev.secateur.ui.training;

/**
 * What a verdict's banner says.
 *
 * @param tone what the colour follows: a verdict's key, or {@code neutral}
 * @param title the verdict in a few words; empty for no banner
 * @param detail the figures it rests on, in sentences; may be empty
 */
public record VerdictText(String tone, String title, String detail) {
    /** No verdict. */
    public static final VerdictText NONE = neutral("");

    /** What is no verdict. */
    static VerdictText neutral(String title) {
        return new VerdictText("neutral", title, "");
    }

    /** All of it on one line; a Chinese full stop needs no blank after it. */
    public String sentence() {
        return (title + (title.endsWith("。") ? "" : " ") + detail).strip();
    }
}
