package dev.secateur.app.bench;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether our engine and DL4J learn the same: both train the same networks alike, each in a process
 * of its own, and are judged on held-out data.
 *
 * @param workloads the networks with their data
 * @param threads how many threads may compute
 * @param steps how many batches are trained on
 * @param seeds how many different trainings there are of each network
 */
public record Agreement(List<Workload> workloads, int threads, int steps, int seeds) {
    private static final int BATCH = 64;

    List<Trial> run(Stage stage, JobContext context) {
        List<Trial> trials = new ArrayList<>();
        for (Workload workload : workloads) {
            Setting setting = new Setting(Work.TRAIN, workload.network(), BATCH, threads);
            List<Contestant> both = List.of(Contestant.OURS, Contestant.DL4J);
            Map<Contestant, Child> children = stage.start(both, setting, workload);
            try {
                children.values().forEach(child -> child.answer(context.token()));
                for (int seed = 1; seed <= seeds; seed++) {
                    report(context, workload, trials.size());
                    Path file = stage.file("start.zip");
                    trials.add(trial(workload, seed, children, file, context.token()));
                }
            } finally {
                children.values().forEach(Child::close);
            }
        }
        return trials;
    }

    private void report(JobContext context, Workload workload, int done) {
        double fraction = (double) done / (workloads.size() * seeds);
        String key = "cli.bench.agreeing";
        context.progress().accept(Progress.at(fraction, key, workload.network()));
    }

    private Trial trial(
            Workload workload,
            long seed,
            Map<Contestant, Child> children,
            Path start,
            CancellationToken token) {
        Child ours = children.get(Contestant.OURS);
        Child dl4j = children.get(Contestant.DL4J);
        ours.ask(new Request.WriteFresh(seed, start), token);
        Request learn = new Request.Learn(seed, steps, start);
        return new Trial(
                workload.network(),
                seed,
                ours.ask(learn, token).path("accuracy").asDouble(),
                dl4j.ask(learn, token).path("accuracy").asDouble());
    }
}
