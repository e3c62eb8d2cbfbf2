package dev.secateur.ui.workbench;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.Progress;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.Store;
import dev.secateur.model.training.TrainingOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that fine-tunes until it is killed, always the same of the same network. It goes on
 * where the one before it was cut off, and says how far it has come.
 */
final class FineTuningProgram {
    static final int EPOCHS = 40;

    private static final TrainingOptions HOW = new TrainingOptions(EPOCHS, 16, Optimizer.adam());

    /** What it makes. */
    enum What {
        PRUNED,
        OPERATED,
        QUANTIZED;

        RunChoice choice() {
            return switch (this) {
                case PRUNED -> pruning(new Schedule.Agp(5));
                case OPERATED -> pruning(new Schedule.Dynamic(0.1, 4));
                case QUANTIZED ->
                        new RunChoice.Quantizing(new CodingChoice(new Coding.Sharing(8), HOW, 1));
            };
        }

        private static RunChoice pruning(Schedule schedule) {
            return new RunChoice.Pruning(new PruningPlan(PruningSpec.global(0.8), schedule, HOW));
        }
    }

    private final What what;
    private final TestBench bench;
    private final Workbench workbench;
    private final Consumer<Reached> onReached;
    private Reached told;

    /**
     * A program at its start.
     *
     * @param store where it remembers, which is cleaned
     * @param onReached told at the beginning of each epoch
     */
    FineTuningProgram(What what, Store store, Consumer<Reached> onReached) {
        this.what = what;
        store.clean(Set.of(), Set.of());
        this.onReached = onReached;
        bench = new TestBench(Optional.of(store));
        workbench = bench.workbench();
        bench.onProgress(this::tell);
    }

    /** Takes the store's folder, and what to make. */
    public static void main(String[] arguments) {
        Store store = Store.open(Path.of(arguments[0]), Clock.systemUTC());
        FineTuningProgram program =
                new FineTuningProgram(What.valueOf(arguments[1]), store, System.out::println);
        program.goOn();
        while (true) {
            program.fineTune();
        }
    }

    /** Opens what there is, or a network if there is nothing. */
    void goOn() {
        workbench.goOn(() -> bench.open(TinyNetworks.TRAINED));
        bench.settle();
    }

    /** Goes on with the fine-tuning that was cut off, or begins one, and brings it to its end. */
    void fineTune() {
        if (workbench.memory().cutOffProperty().get() == null) {
            workbench.revisions().show(1);
            workbench.runs().make(what.choice());
        } else {
            workbench.runs().resume();
        }
        bench.settle();
        check();
        deleteAllMadeBut(newest());
    }

    private void deleteAllMadeBut(int number) {
        workbench.revisions().treeProperty().get().nodes().stream()
                .map(RevisionNode::number)
                .filter(other -> other != 1 && other != number)
                .toList()
                .forEach(workbench.revisions()::delete);
        bench.settle();
    }

    private int newest() {
        return workbench.revisions().treeProperty().get().nodes().stream()
                .mapToInt(RevisionNode::number)
                .max()
                .orElseThrow();
    }

    private void check() {
        if (workbench.noticeProperty().get() != null || !bench.faults().isEmpty()) {
            throw new IllegalStateException(
                    workbench.noticeProperty().get() + " " + bench.faults());
        }
    }

    /** An epoch begins when the one before it was kept. */
    private void tell(Progress progress) {
        if (workbench.pruningProperty().get() && progress.messageKey().equals("job.training")) {
            int epoch = (Integer) progress.arguments().get(0);
            Reached now = new Reached(newest(), epoch - 1);
            if (!now.equals(told)) {
                onReached.accept(now);
                told = now;
            }
        }
    }

    /**
     * How far it has come.
     *
     * @param newest the number of the revision that was made last
     * @param epochs how many epochs of the next one are done
     */
    record Reached(int newest, int epochs) implements Comparable<Reached> {
        private static final Pattern LINE = Pattern.compile("revision (\\d+), (\\d+) epochs");

        /** Empty for a line that was cut off. */
        static Optional<Reached> parse(String line) {
            return Optional.of(LINE.matcher(line))
                    .filter(Matcher::matches)
                    .map(
                            m ->
                                    new Reached(
                                            Integer.parseInt(m.group(1)),
                                            Integer.parseInt(m.group(2))));
        }

        /** Where the program goes on that begins here. */
        Reached next() {
            return epochs < EPOCHS ? this : new Reached(newest + 1, 0);
        }

        @Override
        public int compareTo(Reached other) {
            return newest == other.newest
                    ? Integer.compare(epochs, other.epochs)
                    : Integer.compare(newest, other.newest);
        }

        @Override
        public String toString() {
            return "revision " + newest + ", " + epochs + " epochs";
        }
    }
}
