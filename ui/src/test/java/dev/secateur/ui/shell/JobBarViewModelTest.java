package dev.secateur.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JobBarViewModelTest {
    private final TestBench bench = new TestBench();
    private final Workbench workbench = bench.workbench();
    private long now;
    private long memory;
    private final JobBarViewModel model =
            new JobBarViewModel(
                    workbench, bench, bench.texts(), () -> now, bench.computing(() -> memory));

    @Test
    void itSaysWhatComputesAndHowMuchMemoryItTakes() {
        assertThat(model.backendProperty().get()).isEqualTo("CPU · AVX2 · 3 threads");
        assertThat(model.memoryProperty().get()).isEmpty();
        memory = 1_412_345_678;
        bench.tick();
        assertThat(model.memoryProperty().get()).isEqualTo("memory 1.4\u202fGB of 17.6\u202fGB");
        bench.texts().choose(Locale.CHINESE);
        assertThat(model.backendProperty().get()).isEqualTo("CPU · AVX2 · 3 线程");
        assertThat(model.memoryProperty().get()).isEqualTo("内存 1.4\u202fGB / 17.6\u202fGB");
    }

    @Test
    void itSaysWhetherAllIsSaved() {
        assertThat(model.stateProperty().get()).isEmpty();
        bench.open(TinyNetworks.TRAINED);
        assertThat(model.stateProperty().get()).isEqualTo("Saved");
        workbench.prune();
        bench.settle();
        assertThat(model.stateProperty().get()).isEqualTo("Not saved");
    }

    @Test
    void aJobIsThereFromStartToEnd() {
        workbench.open(TinyNetworks.TRAINED, () -> {});
        assertThat(model.rows()).hasSize(1);
        JobRow row = model.rows().get(0);
        assertThat(row.titleProperty().get()).isEqualTo("Open tiny");
        assertThat(row.messageProperty().get()).isEqualTo("Waiting");
        assertThat(row.fractionProperty().get()).isNegative();
        bench.settle();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aRunSaysHowFarItIsAndHowLongItStillTakes() {
        bench.open(TinyNetworks.TRAINED);
        List<String> messages = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        bench.onProgress(
                progress -> {
                    now += 1_000_000_000;
                    bench.tick();
                    JobRow row = model.rows().get(0);
                    messages.add(row.messageProperty().get());
                    left.add(row.timeLeftProperty().get());
                    fractions.add(row.fractionProperty().get());
                });
        workbench.prune();
        JobRow row = model.rows().get(0);
        bench.runJob();
        bench.runJob();
        assertThat(row.titleProperty().get()).isEqualTo("Prune and fine-tune");
        assertThat(messages).contains("Training, epoch 2 of 3");
        assertThat(fractions).anyMatch(share -> share > 0.5 && share < 0.9);
        assertThat(left).anyMatch(text -> text.matches("\\d+\u202fs left"));
    }

    @Test
    void cancellingARowCancelsItsJob() {
        bench.open(TinyNetworks.TRAINED);
        workbench.prune();
        model.rows().get(0).cancel();
        bench.settle();
        assertThat(workbench.showsOpened()).isTrue();
        assertThat(workbench.noticeProperty().get().messageKey()).isEqualTo("notice.cancelled");
    }
}
