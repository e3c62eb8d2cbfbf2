package dev.secateur.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.engine.ParameterCopy;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.RecordJson;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Accepted;
import dev.secateur.model.pruning.Checkpoint;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.RunState;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.training.Best;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
    private final CancellationToken token = new CancellationToken();
    private Store store;

    @TempDir private Path folder;

    @BeforeEach
    void open() {
        store = Store.open(folder, Clock.systemUTC());
    }

    private Store reopened() {
        store.close();
        open();
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunIsGoneOnWithFromItsLastCheckpointAndOnlyThatTakesSpace() throws IOException {
        KeptSession session = Kept.session(List.of(store.keep(out -> out.write(1))));
        long id = store.begin(session.opened());
        store.save(id, session);
        long bytes = store.bytes();
        KeptRun run = new KeptRun(1, new RunChoice.Pruning(Kept.PLAIN), session.data(), 1, 4);
        Curves curves = new Curves(List.of(new MetricPoint(1, 0.5, 0.8, 0.6, 0.7)), List.of(), 4);
        Evaluation pruned = Kept.GOOD;
        BitSet bits = BitSet.valueOf(new long[] {0b1011});
        Mask mask = new Mask(List.of(bits, new BitSet()));
        Best best = new Best(curves.points().get(0), 1);
        try (Network network = network(1);
                Network other = network(2);
                Network third = network(3);
                ParameterCopy copy = third.parameters().copy();
                ParameterCopy read = network.parameters().copy()) {
            Mask none = Mask.empty(2);
            Checkpoint first =
                    new Checkpoint(1, 1, none, pruned, curves, Optional.empty(), Optional.empty());
            store.keepRun(id, run, first, new RunState(network, List.of()));
            Accepted accepted = new Accepted(1, none, pruned);
            Checkpoint second =
                    new Checkpoint(
                            2, 1, mask, pruned, curves, Optional.of(best), Optional.of(accepted));
            store.keepRun(id, run.after(2, 4), second, new RunState(other, List.of(copy)));
            store.clean(Set.of(), Set.of());
            RecalledRun again = reopened().run(id, token).orElseThrow();
            assertThat(again.run()).isEqualTo(run.after(2, 4));
            assertThat(again.checkpoint().training()).isEqualTo(2);
            assertThat(again.checkpoint().mask().sets()).isEqualTo(mask.sets());
            assertThat(again.checkpoint().curves()).isEqualTo(curves);
            assertThat(again.checkpoint().best()).contains(best);
            assertThat(again.checkpoint().accepted().orElseThrow().mask()).isEqualTo(none);
            again.restore(new RunState(network, List.of(read)));
            assertThat(weights(network)).isDeepEqualTo(weights(other));
            network.parameters().restore(read);
            assertThat(weights(network)).isDeepEqualTo(weights(third));
            assertThat(store.bytes() - bytes).isEqualTo(Files.size(again.file()));
        }
        store.endRun(id);
        assertThat(store.run(id, token)).isEmpty();
        assertThat(store.bytes()).isEqualTo(bytes);
        assertThat(store.clean(Set.of(), Set.of())).isZero();
    }

    @Test
    void aRunThatWasKeptWhenOnlyPruningsWereIsGoneOnWith() throws IOException {
        long id = store.begin("one");
        PruningPlan plan = Kept.PLAIN.withSpec(Kept.PLAIN.spec().withLeastKept(1.0 / 3));
        KeptRun run = new KeptRun(1, new RunChoice.Pruning(plan), Optional.empty(), 1, 4);
        try (Network network = network(1)) {
            store.keepRun(id, run, checkpoint(), new RunState(network, List.of()));
        }
        store.close();
        try (Sql sql = Sql.open(folder.resolve("secateur.db"))) {
            sql.update(
                    "UPDATE run SET content = ?",
                    "{\"parent\":1,\"plan\":"
                            + RecordJson.write(plan)
                            + ",\"done\":1,\"planned\":4}");
            sql.script("PRAGMA user_version = 2");
        }
        open();
        assertThat(store.run(id, token).orElseThrow().run()).isEqualTo(run);
    }

    private static Checkpoint checkpoint() {
        return new Checkpoint(
                1, 2, Mask.empty(2), Kept.GOOD, Curves.NONE, Optional.empty(), Optional.empty());
    }

    /** Those wrote nothing after what the optimizer remembers. */
    @Test
    void aCheckpointOfAProgramThatKnewNothingOfCoveredWeightsIsRead() throws IOException {
        try (Network network = network(1);
                Network other = network(2)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CheckpointFile.write(checkpoint(), new RunState(other, List.of()), out);
            byte[] older = Arrays.copyOf(out.toByteArray(), out.size() - 1);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(older));
            assertThat(CheckpointFile.read(in).epochs()).isEqualTo(2);
            new RunState(network, List.of()).read(in);
            assertThat(weights(network)).isDeepEqualTo(weights(other));
        }
    }

    private static Network network(long seed) {
        return new Engine(1)
                .build(
                        Architecture.parse("mlp:3"),
                        new ExampleShape.Vector(4),
                        2,
                        seed,
                        Optimizer.adam());
    }

    private static float[][] weights(Network network) {
        return network.weights().stream().map(LayerWeights::toArray).toArray(float[][]::new);
    }
}
