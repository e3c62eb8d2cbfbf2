package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.FactorBudget;
import dev.secateur.model.compression.FactorLayer;
import dev.secateur.model.compression.QuantizeNetwork;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.inputs.PruneInputs;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.training.CurveRecorder;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.TrainingOptions;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResumedFineTuningTest {
    private static final TrainingOptions PLAIN = TinyRuns.options(4);

    private static final TrainingOptions STOPPING =
            TinyRuns.options(8)
                    .withOptimizer(new Optimizer(Optimizer.Rule.ADAM, 0.2, 0))
                    .withEarlyStopping(Optional.of(new EarlyStopping(2)));

    private final Network parent = TinyRuns.trained();

    @AfterEach
    void close() {
        parent.close();
    }

    enum Kind {
        QUANTIZED {
            @Override
            Network make(
                    Network of,
                    TrainingOptions how,
                    CurveRecorder curves,
                    Checkpoints checkpoints) {
                return new QuantizeNetwork(
                                of,
                                mask(of),
                                new Coding.Sharing(4),
                                Optional.of(TinyRuns.DATA),
                                how,
                                1,
                                curves,
                                checkpoints)
                        .run(JobContext.silent())
                        .network();
            }
        },
        FACTORED {
            @Override
            Network make(
                    Network of,
                    TrainingOptions how,
                    CurveRecorder curves,
                    Checkpoints checkpoints) {
                return new FactorLayer(
                                of,
                                mask(of),
                                "fc2",
                                new FactorBudget.Shape("2x3", 2),
                                Optional.of(TinyRuns.DATA),
                                how,
                                1,
                                curves,
                                checkpoints)
                        .run(JobContext.silent())
                        .network();
            }
        },
        NARROWED {
            @Override
            Network make(
                    Network of,
                    TrainingOptions how,
                    CurveRecorder curves,
                    Checkpoints checkpoints) {
                return new PruneInputs(
                                of,
                                mask(of),
                                TinyRuns.DATA,
                                RankBy.MUTUAL_INFORMATION,
                                5,
                                how.withValidation(0.2),
                                1,
                                curves,
                                checkpoints)
                        .run(JobContext.silent())
                        .network();
            }
        };

        abstract Network make(
                Network of, TrainingOptions how, CurveRecorder curves, Checkpoints checkpoints);

        private static Mask mask(Network of) {
            BitSet some = new BitSet();
            some.set(0, 20);
            of.holdAtZero(List.of(some, new BitSet(), new BitSet()));
            return new Mask(List.of(some, new BitSet(), new BitSet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromWhicheverEpochItGoesOnItEndsAsItWouldHave(Kind kind) {
        check(kind, PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void soItDoesWhereItEndsEarly(Kind kind) {
        check(kind, STOPPING);
    }

    private void check(Kind kind, TrainingOptions how) {
        KeptInMemory kept = new KeptInMemory(Optional.empty());
        CurveRecorder curves = TinyRuns.recorder();
        float[] whole = made(kind, how, curves, kept);
        assertThat(kept.all).hasSizeGreaterThan(2);
        for (KeptInMemory.State state : kept.all) {
            KeptInMemory later = new KeptInMemory(Optional.of(state));
            CurveRecorder resumed = new CurveRecorder(state.checkpoint().curves());
            assertThat(made(kind, how, resumed, later)).isEqualTo(whole);
            assertThat(resumed.curves()).isEqualTo(curves.curves());
            assertThat(later.all).hasSize(kept.all.size() - kept.all.indexOf(state) - 1);
        }
    }

    private float[] made(
            Kind kind, TrainingOptions how, CurveRecorder curves, Checkpoints checkpoints) {
        try (Network network = kind.make(parent, how, curves, checkpoints)) {
            return TinyRuns.weights(network);
        }
    }
}
