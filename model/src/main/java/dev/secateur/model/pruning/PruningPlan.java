package dev.secateur.model.pruning;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.training.TrainingOptions;
import java.util.Optional;

/**
 * Everything that is needed to prune a network once more the same way.
 *
 * @param spec what goes
 * @param schedule when it goes
 * @param fineTuning how to train after each round
 * @param accuracyBudget how many percentage points of held-out accuracy may be lost: the first step
 *     that loses more after its fine-tuning is taken back and ends the run
 */
public record PruningPlan(
        PruningSpec spec,
        Schedule schedule,
        TrainingOptions fineTuning,
        Optional<Double> accuracyBudget) {
    /** Checks the budget. */
    public PruningPlan {
        if (accuracyBudget.filter(points -> !(points >= 0 && points <= 100)).isPresent()) {
            throw new UserError(
                    ErrorCode.VALUE_OUT_OF_RANGE, "accuracy budget", accuracyBudget.get());
        }
    }

    /** A plan whose losses are not bounded. */
    public PruningPlan(PruningSpec spec, Schedule schedule, TrainingOptions fineTuning) {
        this(spec, schedule, fineTuning, Optional.empty());
    }

    /** The same for other weights. */
    public PruningPlan withSpec(PruningSpec other) {
        return new PruningPlan(other, schedule, fineTuning, accuracyBudget);
    }

    /** The same by another schedule. */
    public PruningPlan withSchedule(Schedule other) {
        return new PruningPlan(spec, other, fineTuning, accuracyBudget);
    }

    /** The same with another fine-tuning. */
    public PruningPlan withFineTuning(TrainingOptions other) {
        return new PruningPlan(spec, schedule, other, accuracyBudget);
    }

    /** The same with another budget. */
    public PruningPlan withAccuracyBudget(Optional<Double> points) {
        return new PruningPlan(spec, schedule, fineTuning, points);
    }

    /** Why the schedule does not go with what goes, if it does not. */
    public Optional<UserError> misfit() {
        if (!(schedule instanceof Schedule.Dynamic)) {
            return Optional.empty();
        } else if (!spec.criterion().hasWeightThreshold()) {
            return Optional.of(
                    new UserError(
                            ErrorCode.SCHEDULE_UNFIT, schedule.key(), spec.criterion().key()));
        }
        return spec.isTwoSided()
                ? Optional.of(new UserError(ErrorCode.SIDES_UNFIT, schedule.key()))
                : Optional.empty();
    }
}
