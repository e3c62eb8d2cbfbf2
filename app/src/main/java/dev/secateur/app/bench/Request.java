package dev.secateur.app.bench;

import java.nio.file.Path;

/** What the benchmark asks of a child, one line each. */
sealed interface Request {
    /** The line that {@link #parse} reads. */
    String line();

    /**
     * To work for a time and to say how many examples a second that were.
     *
     * @param seconds how long
     */
    record Round(double seconds) implements Request {
        @Override
        public String line() {
            return "round " + seconds;
        }
    }

    /**
     * To train for a time and to say which share of it each operation took. Only for ours.
     *
     * @param seconds how long
     */
    record Profile(double seconds) implements Request {
        @Override
        public String line() {
            return "profile " + seconds;
        }
    }

    /**
     * To write a network with fresh weights.
     *
     * @param seed of the weights
     * @param file where to
     */
    record WriteFresh(long seed, Path file) implements Request {
        @Override
        public String line() {
            return "fresh " + seed + " " + file;
        }
    }

    /**
     * To train the network of a file and to say its held-out accuracy.
     *
     * @param seed of the order of the examples
     * @param steps how many batches
     * @param file the network
     */
    record Learn(long seed, int steps, Path file) implements Request {
        @Override
        public String line() {
            return "learn " + seed + " " + steps + " " + file;
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no request
     */
    static Request parse(String line) {
        String verb = word(line);
        String rest = after(line);
        return switch (verb) {
            case "round" -> new Round(Double.parseDouble(rest));
            case "profile" -> new Profile(Double.parseDouble(rest));
            case "fresh" -> new WriteFresh(Long.parseLong(word(rest)), Path.of(after(rest)));
            case "learn" ->
                    new Learn(
                            Long.parseLong(word(rest)),
                            Integer.parseInt(word(after(rest))),
                            Path.of(after(after(rest))));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static String word(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static String after(String text) {
        return text.substring(Math.min(text.length(), word(text).length() + 1));
    }
}
