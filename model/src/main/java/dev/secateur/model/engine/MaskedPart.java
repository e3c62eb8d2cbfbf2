package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.kernel.Program;
import java.util.stream.IntStream;

/** Some examples and the program that runs them, with how much of its last run still holds. */
final class MaskedPart implements AutoCloseable {
    private static final int NOTHING = -1;

    private final Program program;
    private final Dataset sample;
    private final Batch batch;
    private int begin = NOTHING;
    private int upToDate;
    private long kernelsRun;

    /** Takes the program over. */
    MaskedPart(Program program, Dataset sample, InputLayout layout) {
        this.program = program;
        this.sample = sample;
        this.batch = new Batch(sample, layout, program.capacity());
    }

    /** Says that a kernel's weights have changed. */
    void runAgainFrom(int kernel) {
        upToDate = Math.min(upToDate, kernel);
    }

    /** How many of some examples the network gets right. */
    int right(int from, int to, CancellationToken token) {
        hold(from, to);
        while (upToDate < program.length()) {
            program.run(upToDate, token::throwIfCancelled);
            upToDate++;
            kernelsRun++;
        }
        boolean single = program.outputs() == 1;
        float[] answers = program.answers();
        return single
                ? Answers.right(Answers.ofBothClasses(answers), 2, sample, from, to)
                : Answers.right(answers, program.outputs(), sample, from, to);
    }

    private void hold(int from, int to) {
        if (begin != from) {
            batch.fill(IntStream.range(from, to).toArray(), 0, to - from);
            program.show(batch.features(), batch.size());
            begin = from;
            upToDate = 0;
        }
    }

    long kernelsRun() {
        return kernelsRun;
    }

    @Override
    public void close() {
        program.close();
        batch.close();
    }
}
