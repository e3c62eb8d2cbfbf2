package dev.secateur.app.bench;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures contestants against each other, each in a process of its own that is started anew for
 * each setting. No process is left when it ends, however it ends.
 *
 * @param plan what to measure
 * @param agreement what to compare the accuracies of, if anything
 * @param profiled whether to measure also where the time goes when our engine trains
 */
public record Benchmark(Plan plan, Optional<Agreement> agreement, boolean profiled) {
    private static final double SPEED_SHARE = 0.5;

    /**
     * Measures.
     *
     * @throws dev.secateur.model.job.UserError if a process fails
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Result run(JobContext context) throws IOException {
        context.progress().accept(Progress.unknown("cli.bench.starting"));
        try (Stage stage = Stage.open(JavaProcess.likeThisOne(), Python.find(Python.USUAL))) {
            double share = agreement.isPresent() ? SPEED_SHARE : 1;
            Map<Contestant, Details> details = new EnumMap<>(Contestant.class);
            List<Share> profile = new ArrayList<>();
            List<Row> rows = rows(stage, context.part(0, share), details, profile);
            List<Trial> trials =
                    agreement
                            .map(both -> both.run(stage, context.part(share, 1)))
                            .orElse(List.of());
            return new Result(plan, rows, trials, profile, details);
        }
    }

    private List<Row> rows(
            Stage stage,
            JobContext context,
            Map<Contestant, Details> details,
            List<Share> profile) {
        List<Row> rows = new ArrayList<>();
        double all = plan.workloads().size() * plan.batches().size();
        for (Workload workload : plan.workloads()) {
            for (int batch : plan.batches()) {
                JobContext part = context.part(rows.size() / all, (rows.size() + 1) / all);
                rows.add(
                        row(
                                stage,
                                workload,
                                plan.setting(workload, batch),
                                part,
                                details,
                                profile));
            }
        }
        return rows;
    }

    private Row row(
            Stage stage,
            Workload workload,
            Setting setting,
            JobContext context,
            Map<Contestant, Details> details,
            List<Share> profile) {
        report(context, setting, 0);
        Map<Contestant, Child> children = stage.start(stage.contestants(), setting, workload);
        try {
            Bout bout =
                    new Bout(
                            children,
                            plan.rounds(),
                            plan.seconds(),
                            context.token(),
                            share -> report(context, setting, share));
            details.putAll(bout.greet());
            Row row = new Row(setting, bout.run());
            if (profiled) {
                profile.addAll(bout.profile(setting));
            }
            return row;
        } finally {
            children.values().forEach(Child::close);
        }
    }

    private static void report(JobContext context, Setting setting, double share) {
        String key = "cli.bench.measuring";
        context.progress().accept(Progress.at(share, key, setting.network(), setting.batch()));
    }
}
