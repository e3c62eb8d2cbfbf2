package dev.secateur.app.cli;

import dev.secateur.app.bench.Contestant;
import dev.secateur.app.bench.Setting;
import dev.secateur.app.bench.Work;
import dev.secateur.app.bench.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;

/** A contestant's process, started by a benchmark: not for people. */
@picocli.CommandLine.Command(name = "bench-worker", hidden = true)
final class BenchWorkerCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0")
    private Contestant contestant;

    @Parameters(index = "1")
    private Work work;

    @Parameters(index = "2")
    private String network;

    @Parameters(index = "3")
    private int batch;

    @Parameters(index = "4")
    private int threads;

    BenchWorkerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        BufferedReader requests =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Setting setting = new Setting(work, network, batch, threads);
        new Worker(requests, terminal.out()).run(contestant, setting);
        return ExitStatus.DONE;
    }
}
