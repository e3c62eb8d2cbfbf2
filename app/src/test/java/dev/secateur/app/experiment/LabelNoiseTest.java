package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.job.JobContext;
import org.junit.jupiter.api.Test;

class LabelNoiseTest {
    private final Engine engine = new Engine(1);

    @Test
    void everyLevelHasAllRows() {
        Reproduced done = run(Tiny.noise());
        assertThat(done.rows())
                .extracting(row -> row.arm().labelNoise(), row -> row.arm().method())
                .containsExactly(
                        tuple(0.0, "magnitude"),
                        tuple(0.0, "random"),
                        tuple(0.0, "none"),
                        tuple(0.5, "magnitude"),
                        tuple(0.5, "random"),
                        tuple(0.5, "none"));
        assertThat(done.headline().orElseThrow().arm().labelNoise()).isEqualTo(0.5);
    }

    @Test
    void withoutWrongLabelsItIsTheCompressionItself() {
        LabelNoise noise = Tiny.noise();
        assertThat(run(noise).rows().subList(0, 3)).isEqualTo(run(noise.compression()).rows());
    }

    private Reproduced run(Experiment experiment) {
        return new Reproduction(engine, experiment, Tiny.digits(), 1).run(JobContext.silent());
    }
}
