package dev.secateur.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.Provenance.Recipe;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.training.TrainingOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProvenanceTest {
    private static final PruningPlan PLAN =
            new PruningPlan(
                    PruningSpec.global(0)
                            .withCriterion(Criterion.STD)
                            .withScope(Scope.PER_LAYER)
                            .withLayerAmounts(
                                    Map.of(
                                            "fc1", new Amount.Threshold(1.0 / 3),
                                            "out", new Amount.Sparsity(0.25)))
                            .withLeftOut(Set.of("b", "a"))
                            .withLeastKept(0.05)
                            .withSeed(-42)
                            .withByHand(Map.of("fc1", Set.of(7, 0), "out", Set.of(3))),
                    new Schedule.Iterative(7),
                    new TrainingOptions(3, 17, new Optimizer(Optimizer.Rule.MOMENTUM, 0.3, 1e-4)));
    private static final DataOptions READING = DataOptions.DEFAULT.withSeed(5).withLabelColumn("x");

    private static final CancellationToken GO_ON = new CancellationToken();

    private final String step = step(1);

    @Test
    void aPlanIsReadAsItWasWritten() {
        Provenance read = Provenance.read(Provenance.UNKNOWN.and(step).json());
        assertThat(read.lastPruning("f.zip")).isEqualTo(new Recipe("toy", READING, 2, PLAN));
    }

    @Test
    void theSameStepGivesTheSameText() {
        assertThat(step(1)).isEqualTo(step);
        assertThat(step(2)).isNotEqualTo(step);
    }

    @Test
    void whatAnOlderFileLacksIsAsUsual() {
        Recipe recipe =
                changed(
                                s -> {
                                    ((ObjectNode) s.path("plan")).remove("schedule");
                                    ((ObjectNode) s.path("plan").path("spec")).remove("leastKept");
                                    s.remove("reading");
                                })
                        .lastPruning("f.zip");
        assertThat(recipe.plan().schedule()).isEqualTo(new Schedule.OneShot());
        assertThat(recipe.plan().spec()).isEqualTo(PLAN.spec().withLeastKept(0));
        assertThat(recipe.reading()).isEqualTo(DataOptions.DEFAULT);
    }

    @Test
    void whatANewerFileSaysIsKeptButNotFollowedHalfway() {
        List<Consumer<ObjectNode>> changes =
                List.of(
                        s -> ((ObjectNode) s.path("plan")).put("moonPhase", 0.5),
                        s -> ((ObjectNode) s.path("plan").path("spec")).put("moonPhase", 0.5),
                        s -> ((ObjectNode) s.path("plan").path("schedule")).put("kind", "lunar"),
                        s -> ((ObjectNode) s.path("plan").path("spec")).put("criterion", "lunar"));
        for (Consumer<ObjectNode> change : changes) {
            Provenance newer = changed(change);
            assertThat(Provenance.read(newer.json())).isEqualTo(newer);
            assertThatThrownBy(() -> newer.lastPruning("f.zip"))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN_UNKNOWN));
        }
    }

    @Test
    void noStepsAndNoListAreNoProvenance() {
        assertThat(Provenance.read(new ObjectMapper().createArrayNode().add(3)))
                .isEqualTo(Provenance.UNKNOWN);
        assertThatThrownBy(() -> Provenance.UNKNOWN.lastPruning("f.zip"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.PLAN_MISSING));
    }

    @Test
    void dataHashesFollowValuesLabelsAndNames() {
        DataSplit data = data(1, 0, "a");
        assertThat(hash(data)).isEqualTo(hash(data(1, 0, "a")));
        assertThat(List.of(data(2, 0, "a"), data(1, 1, "a"), data(1, 0, "c")))
                .extracting(ProvenanceTest::hash)
                .doesNotContain(hash(data))
                .doesNotHaveDuplicates();
    }

    private Provenance changed(Consumer<ObjectNode> change) {
        JsonNode read = Provenance.UNKNOWN.and(step).json().path(0);
        ObjectNode copy = read.deepCopy();
        change.accept(copy);
        return Provenance.UNKNOWN.and(copy.toString());
    }

    private static String step(long seed) {
        try (Network network =
                new Engine(1)
                        .build(
                                Architecture.parse("mlp:3"),
                                new ExampleShape.Vector(2),
                                2,
                                seed,
                                Optimizer.adam())) {
            return new ProvenanceStep(READING, data(1, 0, "a"), GO_ON).pruned(network, PLAN);
        }
    }

    private static String hash(DataSplit data) {
        return ProvenanceStep.hash(data, GO_ON);
    }

    private static DataSplit data(float value, int label, String name) {
        Dataset set =
                Dataset.ofFloats(
                        "toy",
                        new ExampleShape.Vector(2),
                        List.of(name, "b"),
                        new float[] {value, 2, 3, 4},
                        new int[] {label, 1});
        return new DataSplit(set, set);
    }
}
