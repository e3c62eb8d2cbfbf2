package dev.secateur.model.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Counts how often it is asked whether to go on, and says no the nth time. */
public final class CountedToken extends CancellationToken {
    private final long last;
    private final AtomicLong asked = new AtomicLong();

    private CountedToken(long last) {
        this.last = last;
    }

    /** How often a piece of work asks when nobody stops it. */
    public static long questions(Consumer<CancellationToken> work) {
        CountedToken token = new CountedToken(Long.MAX_VALUE);
        work.accept(token);
        return token.asked.get();
    }

    /**
     * Asserts that a piece of work asks often enough, and that it ends at the question that is
     * answered with no, whichever that is.
     *
     * @param least how often it is to ask when nobody stops it
     */
    public static void assertStops(long least, Consumer<CancellationToken> work) {
        assertStops(least, 0, work);
    }

    /**
     * Asserts the same of work that several threads do, which may each ask once more before they
     * end.
     *
     * @param more how often all of them may ask after the first no
     */
    public static void assertStops(long least, long more, Consumer<CancellationToken> work) {
        long all = questions(work);
        assertThat(all).isGreaterThanOrEqualTo(least);
        LongStream.of(1, all / 3, all / 2, all - 1, all)
                .filter(last -> last > 0)
                .distinct()
                .forEach(
                        last -> {
                            CountedToken token = new CountedToken(last);
                            assertThatThrownBy(() -> work.accept(token))
                                    .as("at question %d of %d", last, all)
                                    .isInstanceOf(CancellationException.class);
                            assertThat(token.asked.get()).isBetween(last, last + more);
                        });
    }

    @Override
    public void throwIfCancelled() {
        if (asked.incrementAndGet() >= last) {
            cancel();
        }
        super.throwIfCancelled();
    }
}
