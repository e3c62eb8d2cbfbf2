package dev.secateur.app.cli;

import dev.secateur.app.bench.Plan;
import dev.secateur.app.bench.Work;
import dev.secateur.app.bench.Workload;
import dev.secateur.app.window.Display;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a benchmark measures. */
final class BenchArguments {
    @Option(
            names = "--networks",
            split = ",",
            paramLabel = "NAME",
            descriptionKey = "cli.option.networks")
    private List<String> networks = new ArrayList<>();

    @Option(
            names = "--batches",
            split = ",",
            paramLabel = "N",
            descriptionKey = "cli.option.batches")
    private List<Integer> batches = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            descriptionKey = "cli.option.bench-threads")
    private int threads;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            descriptionKey = "cli.option.bench-rounds")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "1",
            descriptionKey = "cli.option.seconds")
    private double seconds;

    Plan plan(Work work) {
        requirePositive("--threads", threads);
        requirePositive("--rounds", rounds);
        requirePositive("--seconds", seconds);
        List<Integer> sizes = batches.isEmpty() ? work.batches() : batches;
        sizes.forEach(size -> requirePositive("--batches", size));
        List<Workload> loads = workloads();
        loads.forEach(load -> sizes.forEach(size -> requireFits(size, load)));
        return new Plan(work, loads, sizes, threads, rounds, seconds);
    }

    private List<Workload> workloads() {
        return chosen(networks).stream().map(Workload::of).toList();
    }

    /** The networks that were named, all where none was; each must be one that has data. */
    static List<String> chosen(List<String> named) {
        for (String name : named) {
            if (!Workload.NETWORKS.contains(name)) {
                String known = String.join(", ", Workload.NETWORKS);
                throw new UsageError("cli.error.choice", "--networks", name, known);
            }
        }
        return named.isEmpty() ? Workload.NETWORKS : List.copyOf(named);
    }

    static void requirePositive(String option, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, option, value);
        }
    }

    private static void requireFits(int batch, Workload load) {
        int size = load.data().train().size();
        if (batch > size) {
            throw new UsageError("cli.error.batch", batch, load.network(), size);
        }
    }

    static void requireDisplay() {
        if (!Display.isThere(System.getenv(), System.getProperties())) {
            throw new UsageError("cli.bench.no-display");
        }
    }
}
