package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.data.Scaling;
import dev.secateur.ui.shell.PreparationViewModel.State;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationViewModelTest {
    private final TestBench bench = new TestBench();
    private final Workbench workbench = bench.workbench();
    private final PreparationViewModel model = new PreparationViewModel(workbench);

    @TempDir private Path folder;

    @Test
    void whatIsChosenBeforeDataAreOpenedIsDoneToThem() throws IOException {
        assertThat(model.stateProperty().get()).isEqualTo(State.CLOSED);
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.stateProperty().get()).isEqualTo(State.FREE);
        model.choose(Scaling.MIN_MAX);
        model.choose(MissingValues.MEDIAN);
        workbench.dataChoice().choose(table().toString());
        bench.settle();
        assertThat(preparation().scaling()).isEqualTo(Scaling.MIN_MAX);
        assertThat(preparation().missing()).isEqualTo(MissingValues.MEDIAN);
        assertThat(workbench.revisionProperty().get().judgement()).isPresent();
    }

    @Test
    void dataThatAreOpenAreReadAnewAndNoiseStaysOn() throws IOException {
        bench.open(TinyNetworks.UNKNOWN);
        workbench.dataChoice().choose(table().toString());
        bench.settle();
        assertThat(preparation().scaling()).isEqualTo(Scaling.STANDARD);
        Noise noise = new Noise(0.2, Noise.LabelKind.UNIFORM, 0);
        workbench.dataChoice().blur(noise);
        bench.settle();
        DataSplit before = workbench.dataProperty().get();
        model.choose(Scaling.NONE);
        bench.settle();
        assertThat(preparation().scaling()).isEqualTo(Scaling.NONE);
        assertThat(workbench.dataProperty().get().train().size()).isEqualTo(before.train().size());
        assertThat(workbench.dataChoice().noiseProperty().get()).isEqualTo(noise);
        assertThat(model.scalingProperty().get()).isEqualTo(Scaling.NONE);
    }

    @Test
    void valuesThatLackAreRefusedWhereThatIsChosen() throws IOException {
        bench.open(TinyNetworks.UNKNOWN);
        workbench.dataChoice().choose(table().toString());
        bench.settle();
        model.choose(MissingValues.REFUSE);
        bench.settle();
        assertThat(workbench.noticeProperty().get().messageKey())
                .isEqualTo("error.data-values-missing");
        assertThat(model.missingProperty().get()).isEqualTo(MissingValues.MEAN);
    }

    @Test
    void aNetworkThatBringsItsOwnAlongIsPreparedByThat(@TempDir Path target) throws IOException {
        bench.open(TinyNetworks.UNKNOWN);
        model.choose(Scaling.MIN_MAX);
        workbench.dataChoice().choose(table().toString());
        bench.settle();
        workbench.prune();
        bench.settle();
        workbench.saving().save(target.resolve("own.zip"));
        bench.settle();
        bench.open(target.resolve("own.zip").toString());
        assertThat(model.stateProperty().get()).isEqualTo(State.FIXED);
        assertThat(model.scalingProperty().get()).isEqualTo(Scaling.MIN_MAX);
        model.choose(Scaling.NONE);
        assertThat(workbench.dataChoice().readingProperty().get().scaling())
                .isEqualTo(DataOptions.DEFAULT.scaling());
    }

    private Preparation preparation() {
        return workbench.dataProperty().get().preparation().orElseThrow();
    }

    /** Twelve numbers, one of which is missing here and there, and one of three classes. */
    private Path table() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            for (int f = 0; f < 12; f++) {
                text.append(f == 3 && i % 7 == 0 ? "" : 5 + random.nextGaussian()).append(',');
            }
            text.append("c").append(i % 3).append('\n');
        }
        return Files.writeString(folder.resolve("table.csv"), text);
    }
}
