package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "inspect",
                "inspect mlp-64 iris",
                "inspect mlp-64 --fast",
                "inspect mlp-64 --lang fr",
                "inspect mlp-64 --threads 0",
                "evaluate mlp-64",
                "train mlp-64 --data iris --out m.zip",
                "train mlp-64 --data iris --epochs 1",
                "train mlp-64 --data iris --epochs some --out m.zip",
                "train mlp-64 --data iris --epochs -1 --out m.zip",
                "train mlp-64 --data iris --epochs 1 --optimizer newton --out m.zip",
                "train mlp-64 --data iris --epochs 1 --learning-rate -0.1 --out m.zip",
                "train mlp-64 --data iris --epochs 1 --batch-size 0 --out m.zip",
                "train perceptron --data iris --epochs 1 --out m.zip",
                "rebuild-samples",
                "rebuild-samples --only vgg16 --out .",
                "prune mlp-64 --data iris --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5",
                "prune mlp-64 --data iris --sparsity 1.5 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --threshold 0.1 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --criterion beauty --out p.zip",
                "prune mlp-64 --data iris --std 1 --criterion rms --out p.zip",
                "prune mlp-64 --data iris --threshold 1 --criterion random --out p.zip",
                "prune mlp-64 --data iris --quantile 1.5 --out p.zip",
                "prune mlp-64 --data iris --sides 1 --out p.zip",
                "prune mlp-64 --data iris --sides 1,2 --criterion random --out p.zip",
                "prune mlp-64 --data iris --pattern 2:4 --criterion unit-l1 --out p.zip",
                "prune mlp-64 --data iris --units fc1 --out p.zip",
                "prune mlp-64 --data iris --scope per-layer --out p.zip",
                "prune mlp-64 --data iris --scope per-layer --sparsity 0.5 --out p.zip",
                "prune mlp-64 --data iris --scope layer --layer fc1=0.5 --out p.zip",
                "prune mlp-64 --data iris --layer fc1 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --rounds 3 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --schedule one-shot --alpha 1 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --schedule l1 --alpha 0 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --schedule agp --rewind first --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --schedule dynamic --margin 1 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --schedule lottery --rewind back --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --accuracy-budget -1 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --seeds 0 --out p.zip",
                "prune mlp-64 --data iris --pattern 5:4 --out p.zip",
                "prune mlp-64 --data iris --pattern half --out p.zip",
                "prune mlp-64 --data iris --pattern 2:4 --sparsity 0.5 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --keep-at-least 2 --out p.zip",
                "prune mlp-64 --data iris --sparsity 0.5 --train-examples 0 --out p.zip",
                "sensitivity mlp-64",
                "sensitivity mlp-64 --data iris --examples 0",
                "sensitivity mlp-64 --data iris --budget -1",
                "sensitivity mlp-64 --data iris --sparsities 0.5,1",
                "sensitivity mlp-64 --data iris --criterion beauty",
            })
    void whatCannotBeMeantIsAUsageError(String line) {
        CliRun.of(line.split(" ", -1)).assertFailed(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "evaluate",
                "train",
                "prune",
                "sensitivity",
                "demo",
                "bench",
                "rebuild-samples"
            })
    void everyCommandHasHelpInBothLanguages(String command) {
        CliRun english = CliRun.of(command, "--help");
        CliRun chinese = CliRun.of(command, "--help", "--lang=zh");
        assertThat(english.status()).isZero();
        assertThat(english.out()).startsWith("Usage: secateur " + command).doesNotContain("cli.");
        assertThat(chinese.out()).startsWith("用法").doesNotContain("cli.");
        assertThat(english.err() + chinese.err()).isEmpty();
    }

    @Test
    void theSystemsLanguageIsSpokenUnlessAnotherIsAskedFor() {
        Locale china = Locale.SIMPLIFIED_CHINESE;
        CliRun.in(china, "prune").assertFailed(ExitStatus.USAGE, "缺少");
        CliRun.in(china, "prune", "--lang", "en").assertFailed(ExitStatus.USAGE, "Missing");
        CliRun.in(Locale.FRENCH, "prune").assertFailed(ExitStatus.USAGE, "Missing");
    }

    @Test
    void withoutACommandTheWorkbenchOpens() {
        assertThat(CliRun.of().status()).isEqualTo(77);
        assertThat(CliRun.of("--lang", "zh").status()).isEqualTo(77);
    }
}
