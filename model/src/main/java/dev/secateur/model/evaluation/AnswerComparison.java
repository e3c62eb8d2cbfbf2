package dev.secateur.model.evaluation;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Answers;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets two networks answer the same examples.
 *
 * @param first one network
 * @param firstData the examples as it takes them
 * @param second the other network
 * @param secondData the same examples in the same order, as the other takes them
 */
public record AnswerComparison(Network first, Dataset firstData, Network second, Dataset secondData)
        implements Job<AnswerChanges> {
    /** Checks that there are as many examples for both. */
    public AnswerComparison {
        if (firstData.size() != secondData.size()) {
            throw new IllegalArgumentException(
                    firstData.size() + " examples are not " + secondData.size());
        }
    }

    /**
     * Answers every example twice. Works on the engine thread.
     *
     * @throws dev.secateur.model.job.UserError if the data do not fit the networks
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    @Override
    public AnswerChanges run(JobContext context) {
        int[] before = answers(first, firstData, context.part(0, 0.5));
        int[] after = answers(second, secondData, context.part(0.5, 1));
        List<ChangedAnswer> changed = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                changed.add(new ChangedAnswer(i, firstData.label(i), before[i], after[i]));
            }
        }
        return new AnswerChanges(before.length, changed);
    }

    /** The class that each example is taken for; classes that the data lack are not given. */
    private static int[] answers(Network network, Dataset data, JobContext context) {
        network.check(data);
        int[] answers = new int[data.size()];
        int outputs = network.classes();
        int classes = data.classNames().size();
        int batch = Evaluator.batch(network);
        for (int from = 0; from < data.size(); from += batch) {
            context.token().throwIfCancelled();
            int to = Math.min(data.size(), from + batch);
            float[] probabilities = network.predict(data, from, to, context.token());
            for (int i = from; i < to; i++) {
                answers[i] = Answers.best(probabilities, (i - from) * outputs, classes);
            }
            context.progress().accept(Progress.at((double) to / data.size(), "job.evaluating"));
        }
        return answers;
    }
}
