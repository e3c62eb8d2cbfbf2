package dev.secateur.app.bench;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where contestants are started: knows how, and keeps their files in a folder that goes at the end.
 */
final class Stage implements AutoCloseable {
    private final JavaProcess java;
    private final Optional<Python> python;
    private final Path folder;

    private Stage(JavaProcess java, Optional<Python> python, Path folder) {
        this.java = java;
        this.python = python;
        this.folder = folder;
    }

    static Stage open(JavaProcess java, Optional<Python> python) throws IOException {
        return new Stage(java, python, Files.createTempDirectory("secateur-bench"));
    }

    /** Who can be started here. */
    List<Contestant> contestants() {
        return python.isPresent()
                ? List.of(Contestant.values())
                : List.of(Contestant.OURS, Contestant.DL4J);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Starts a process for each of them; none is left running if one cannot be started. */
    Map<Contestant, Child> start(List<Contestant> contestants, Setting setting, Workload load) {
        Map<Contestant, Child> children = new EnumMap<>(Contestant.class);
        try {
            for (Contestant contestant : contestants) {
                children.put(contestant, start(contestant, setting, load));
            }
            return children;
        } catch (RuntimeException e) {
            children.values().forEach(Child::close);
            throw e;
        }
    }

    private Child start(Contestant contestant, Setting setting, Workload load) {
        Path log = file(contestant.key() + ".log");
        if (contestant != Contestant.PYTORCH) {
            return Child.start(contestant.key(), java.command(contestant, setting), Map.of(), log);
        }
        Path data = file(load.data().train().name() + ".raw");
        try {
            List<String> command =
                    python.orElseThrow()
                            .command(script(), setting, RawData.write(load.data().train(), data));
            Map<String, String> environment = Python.environment(setting.threads());
            return Child.start(contestant.key(), command, environment, log);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, data.toString());
        }
    }

    private Path script() throws IOException {
        Path script = file("bench.py");
        try (InputStream in = Stage.class.getResourceAsStream("bench.py")) {
            Files.write(script, in.readAllBytes());
        }
        return script;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = new ArrayList<>(files.toList());
            deepestFirst.sort(Comparator.reverseOrder());
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
