package dev.secateur.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.Reason;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.engine.Backend;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.Keeping;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.training.LearningRateSchedule;
import dev.secateur.resources.Messages;
import dev.secateur.ui.pruning.CriterionGroup;
import dev.secateur.ui.pruning.PruningViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys in the code and keys in the bundles are the same keys. */
class MessageKeysTest {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("model", "ui", "app", "samples");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern PREFIX =
            Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*\\.)\"");

    private static final List<String> FINE_TUNE_FIELDS =
            List.of(
                    "epochs",
                    "optimizer",
                    "learning-rate",
                    "l1",
                    "dropout",
                    "early-stopping",
                    "learning-rate-schedule",
                    "warm-up",
                    "l2",
                    "validation",
                    "batch-size",
                    "seed",
                    "class-weights");

    private final Messages english = new Messages(Locale.ENGLISH);

    @Test
    void everyKeyInTheBundlesIsUsed() throws IOException {
        String code = sources();
        Set<String> used = new TreeSet<>();
        matches(LITERAL, code).forEach(used::add);
        Set<String> prefixes = new TreeSet<>(matches(PREFIX, code));
        List<String> unused =
                keys().stream()
                        .filter(key -> !used.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyInTheCodeIsInTheBundles() throws IOException {
        Set<String> rooms = new TreeSet<>();
        keys().forEach(key -> rooms.add(key.substring(0, key.indexOf('.') + 1)));
        List<String> missing =
                matches(LITERAL, sources()).stream()
                        .filter(key -> rooms.stream().anyMatch(key::startsWith))
                        .filter(key -> !english.has(key))
                        .filter(
                                key ->
                                        !key.matches(
                                                ".*\\.(json|zip|css|csv|png|bin|txt|gz|md|marker)"))
                        .distinct()
                        .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyConstantThatIsShownHasATextInEachLanguage() {
        List<String> keys =
                Stream.of(
                                Arrays.stream(ErrorCode.values()).map(ErrorCode::messageKey),
                                Arrays.stream(Backend.values()).map(b -> "backend." + b.key()),
                                Arrays.stream(Criterion.values()).map(c -> "criterion." + c.key()),
                                Arrays.stream(Criterion.values())
                                        .map(c -> "criterion." + c.key() + ".help"),
                                Arrays.stream(CriterionGroup.values())
                                        .map(group -> "criteria.group." + group.key()),
                                PruningViewModel.SCHEDULES.stream()
                                        .map(schedule -> "schedule." + schedule.key()),
                                PruningViewModel.SCHEDULES.stream()
                                        .map(schedule -> "schedule." + schedule.key() + ".help"),
                                Arrays.stream(Reason.Kind.values())
                                        .map(kind -> new Reason(kind, "", 0).messageKey()),
                                Arrays.stream(Rewind.values()).map(r -> "rewind." + r.key()),
                                Arrays.stream(Scope.values()).map(s -> "scope." + s.key()),
                                Arrays.stream(LayerType.values()).map(t -> "layer.type." + t.key()),
                                Arrays.stream(Noise.LabelKind.values())
                                        .map(kind -> "noise.kind." + kind.key()),
                                Arrays.stream(MissingValues.values())
                                        .map(how -> "data.filled-by." + how.key()),
                                Arrays.stream(MissingValues.values())
                                        .map(how -> "missing." + how.key()),
                                Arrays.stream(Scaling.values()).map(how -> "scaling." + how.key()),
                                Arrays.stream(Packing.values())
                                        .map(packing -> "packing." + packing.key()),
                                Arrays.stream(Packing.values())
                                        .map(packing -> "sizes.file." + packing.key()),
                                Arrays.stream(Keeping.values())
                                        .map(why -> "history.kept." + why.key()),
                                Arrays.stream(NetworkForm.values())
                                        .map(form -> "form." + form.key()),
                                Stream.of("quantized", "factored")
                                        .map(stage -> "cli.stage." + stage),
                                Arrays.stream(RankBy.values()).map(by -> "cli.by." + by.key()),
                                Arrays.stream(RankBy.values()).map(by -> "inputs.by." + by.key()),
                                Arrays.stream(RankBy.values())
                                        .map(by -> "inputs.by." + by.key() + ".help"),
                                Arrays.stream(Optimizer.Rule.values())
                                        .map(rule -> "optimizer." + rule.key()),
                                Arrays.stream(LearningRateSchedule.Decay.values())
                                        .map(decay -> "learning-rate-schedule." + decay.key()),
                                FINE_TUNE_FIELDS.stream().map(id -> "fine-tune." + id),
                                FINE_TUNE_FIELDS.stream().map(id -> "fine-tune.help." + id))
                        .flatMap(stream -> stream)
                        .toList();
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = new Messages(language);
            assertThat(keys).allMatch(messages::has);
        }
    }

    private static Set<String> keys() throws IOException {
        Path folder = ROOT.resolve("resources/src/main/resources/dev/secateur/resources/messages");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Properties properties = new Properties();
                properties.load(Files.newBufferedReader(file));
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static List<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1)).distinct().toList();
    }
}
