package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.kernel.Program;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lets a network answer examples. To be closed before the network. */
final class Running implements AutoCloseable {
    private final Computation by;
    private Batch asked;

    Running(Computation by) {
        this.by = by;
    }

    /** As {@link Network#predict(Dataset, int, int, CancellationToken)} says. */
    float[] predict(Dataset data, int from, int to, CancellationToken token) {
        float[] answers =
                by.programs()
                        .running(data.shape())
                        .map(program -> byKernels(program, data, from, to, token))
                        .orElseGet(() -> byDl4j(data, from, to, token));
        return answers.length == to - from ? Answers.ofBothClasses(answers) : answers;
    }

    private float[] byKernels(
            Program program, Dataset data, int from, int to, CancellationToken token) {
        int outputs = program.outputs();
        float[] answers = new float[(to - from) * outputs];
        int[] order = IntStream.range(from, to).toArray();
        Batch batch = room(data, Math.min(order.length, program.capacity()));
        for (int begin = 0; begin < order.length; begin += program.capacity()) {
            int end = Math.min(order.length, begin + program.capacity());
            batch.fill(order, begin, end);
            float[] some = program.forward(batch.features(), batch.size(), token::throwIfCancelled);
            System.arraycopy(some, 0, answers, begin * outputs, batch.size() * outputs);
        }
        return answers;
    }

    private Batch room(Dataset data, int most) {
        if (asked != null && asked.shape().equals(data.shape()) && asked.capacity() >= most) {
            asked.use(data);
        } else {
            close();
            asked = new Batch(data, by.layout(), most);
        }
        return asked;
    }

    private float[] byDl4j(Dataset data, int from, int to, CancellationToken token) {
        int most = by.pace().examples(data.shape());
        float[] answers = {};
        for (int begin = from; begin < to; begin += most) {
            token.throwIfCancelled();
            int end = Math.min(to, begin + most);
            float[] some = byDl4j(data, begin, end);
            int outputs = some.length / (end - begin);
            answers = Arrays.copyOf(answers, (to - from) * outputs);
            System.arraycopy(some, 0, answers, (begin - from) * outputs, some.length);
        }
        return answers;
    }

    private float[] byDl4j(Dataset data, int from, int to) {
        INDArray features = by.batches().features(data, IntStream.range(from, to).toArray());
        INDArray output = by.model().output(features);
        if (output.rank() != 2) {
            throw new UserError(
                    ErrorCode.MODEL_UNSUPPORTED, "", "an output for every step of a sequence");
        }
        float[] answers = (output.ordering() == 'c' ? output : output.dup('c')).data().asFloat();
        NativeArrays.release(features);
        return answers;
    }

    @Override
    public void close() {
        if (asked != null) {
            asked.close();
            asked = null;
        }
    }
}
