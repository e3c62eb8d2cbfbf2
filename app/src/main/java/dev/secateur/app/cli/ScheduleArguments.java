package dev.secateur.app.cli;

import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When it is pruned: a schedule and the options that belong to it. */
final class ScheduleArguments {
    private static final int ROUNDS = 5;
    private static final int PRUNINGS = 10;
    private static final double ALPHA = 1e-3;
    private static final int PENALTY_EPOCHS = 3;

    /** The names that {@code --schedule} takes. */
    enum When {
        ONE_SHOT,
        ITERATIVE,
        AGP,
        LAYERWISE,
        DYNAMIC,
        L1,
        LOTTERY;

        private List<String> options() {
            return switch (this) {
                case ONE_SHOT, LAYERWISE -> List.of();
                case ITERATIVE, AGP -> List.of("--rounds");
                case DYNAMIC -> List.of("--margin", "--every");
                case L1 -> List.of("--alpha", "--penalty-epochs");
                case LOTTERY -> List.of("--rounds", "--rewind");
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static String taking(String option) {
            List<String> keys =
                    java.util.Arrays.stream(values())
                            .filter(when -> when.options().contains(option))
                            .map(When::key)
                            .toList();
            return String.join(", ", keys);
        }
    }

    @Option(
            names = "--schedule",
            paramLabel = "P",
            defaultValue = "one-shot",
            descriptionKey = "cli.option.schedule")
    private When schedule;

    @Option(names = "--rounds", paramLabel = "N", descriptionKey = "cli.option.rounds")
    private Integer rounds;

    @Option(names = "--margin", paramLabel = "SHARE", descriptionKey = "cli.option.margin")
    private Double margin;

    @Option(names = "--every", paramLabel = "N", descriptionKey = "cli.option.every")
    private Integer every;

    @Option(names = "--alpha", paramLabel = "ALPHA", descriptionKey = "cli.option.alpha")
    private Double alpha;

    @Option(
            names = "--penalty-epochs",
            paramLabel = "N",
            descriptionKey = "cli.option.penalty-epochs")
    private Integer penaltyEpochs;

    @Option(names = "--rewind", paramLabel = "TO", descriptionKey = "cli.option.rewind")
    private Rewind rewind;

    @Option(
            names = "--accuracy-budget",
            paramLabel = "POINTS",
            descriptionKey = "cli.option.accuracy-budget")
    private Double accuracyBudget;

    Optional<Double> accuracyBudget() {
        return Optional.ofNullable(accuracyBudget);
    }

    Schedule schedule() {
        checkOptions();
        return switch (schedule) {
            case ONE_SHOT -> new Schedule.OneShot();
            case ITERATIVE -> new Schedule.Iterative(or(rounds, ROUNDS));
            case AGP -> new Schedule.Agp(or(rounds, PRUNINGS));
            case LAYERWISE -> new Schedule.Layerwise();
            case DYNAMIC ->
                    new Schedule.Dynamic(
                            or(margin, Schedule.Dynamic.USUAL.margin()),
                            or(every, Schedule.Dynamic.USUAL.every()));
            case L1 -> new Schedule.L1(or(alpha, ALPHA), or(penaltyEpochs, PENALTY_EPOCHS));
            case LOTTERY -> new Schedule.Lottery(or(rounds, ROUNDS), or(rewind, Rewind.FIRST));
        };
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }

    private void checkOptions() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("--rounds", rounds);
        given.put("--margin", margin);
        given.put("--every", every);
        given.put("--alpha", alpha);
        given.put("--penalty-epochs", penaltyEpochs);
        given.put("--rewind", rewind);
        given.forEach(
                (option, value) -> {
                    if (value != null && !schedule.options().contains(option)) {
                        throw new UsageError(
                                "cli.error.schedule-option", option, When.taking(option));
                    }
                });
    }
}
