package dev.secateur.app.cli;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.ScoreRequest;
import dev.secateur.model.study.Sensitivity;
import dev.secateur.model.study.SensitivityCurves;
import dev.secateur.model.study.SensitivitySubject;
import dev.secateur.model.study.SuggestSparsities;
import dev.secateur.model.study.SuggestedSparsities;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how accuracy follows the sparsity of each layer, and how far all can go together. */
@picocli.CommandLine.Command(name = "sensitivity")
final class SensitivityCommand extends Command {
    private static final double INDEXED = 0.05;
    private static final double MEASURED = 0.7;

    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();

    @Option(
            names = "--criterion",
            paramLabel = "C",
            defaultValue = "magnitude",
            descriptionKey = "cli.option.layer-criterion")
    private Criterion criterion;

    @Option(
            names = "--scored-on",
            paramLabel = "N",
            defaultValue = "" + PruningSpec.SCORED_ON,
            descriptionKey = "cli.option.scored-on")
    private int scoredOn;

    @Option(
            names = "--examples",
            paramLabel = "N",
            defaultValue = "1000",
            descriptionKey = "cli.option.sensitivity-examples")
    private int examples;

    @Option(
            names = "--sparsities",
            split = ",",
            paramLabel = "F",
            descriptionKey = "cli.option.sensitivity-sparsities")
    private List<Double> sparsities = new ArrayList<>();

    @Option(names = "--budget", paramLabel = "POINTS", descriptionKey = "cli.option.budget")
    private Double budget;

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "LAYER",
            descriptionKey = "cli.option.leave-out")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(
            names = "--keep-at-least",
            paramLabel = "SHARE",
            defaultValue = "0",
            descriptionKey = "cli.option.keep-at-least")
    private double leastKept;

    @Mixin private SeedOption seed = new SeedOption();

    SensitivityCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        PruningSpec spec = spec();
        NetworkFile file = model.open(engine, context);
        try (Network network = file.network()) {
            DataSplit split =
                    data.load(data.options(seed.value(), Noise.NONE), file.about(), context);
            Network known =
                    network.inputShape().isPresent()
                            ? network
                            : network.forExamples(split.train().shape());
            engine.seed(seed.value());
            SensitivitySubject subject =
                    subject(known, file, split, spec, context.part(0, INDEXED));
            JobContext rest = context.part(INDEXED, 1);
            SensitivityCurves curves = curves(subject, rest.part(0, budget == null ? 1 : MEASURED));
            Optional<SuggestedSparsities> suggested =
                    Optional.ofNullable(budget)
                            .map(points -> new SuggestSparsities(subject, curves, points))
                            .map(job -> job.run(rest.part(MEASURED, 1)));
            return new SensitivityReport(
                    model.text(), data.text(), subject, curves, suggested, new NotesReport(split));
        }
    }

    /** What is asked; what cannot be meant is said before anything is opened. */
    private PruningSpec spec() {
        if (examples < 1) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--examples", examples);
        }
        if (budget != null && !(budget >= 0 && budget <= 100)) {
            throw new UserError(ErrorCode.VALUE_OUT_OF_RANGE, "--budget", budget);
        }
        for (double share : sparsities) {
            if (!(share > 0 && share < 1)) {
                throw new UserError(ErrorCode.SHARE_OUT_OF_RANGE, "--sparsities", share);
            }
        }
        return PruningSpec.global(0)
                .withCriterion(criterion)
                .withLeftOut(leftOut)
                .withLeastKept(leastKept)
                .withScoredOn(scoredOn)
                .withSeed(seed.value());
    }

    private SensitivitySubject subject(
            Network network,
            NetworkFile file,
            DataSplit split,
            PruningSpec spec,
            JobContext context) {
        Pruner pruner =
                new Pruner(
                        network.summary(model.text()),
                        MagnitudeIndex.of(network.weights(), context),
                        file.mask());
        // An unknown layer is refused before anything is measured.
        pruner.preview(spec.withCriterion(Criterion.MAGNITUDE));
        ScoreRequest scores =
                ScoreRequest.of(spec, TrainingOptions.epochs(1), Optional.of(split.train()));
        return new SensitivitySubject(
                network, file.mask(), pruner, spec, scores, split.heldOut(), examples);
    }

    private SensitivityCurves curves(SensitivitySubject subject, JobContext context) {
        List<Double> asked = sparsities.isEmpty() ? Sensitivity.USUAL : sparsities;
        return new Sensitivity(subject, asked, List.of(), point -> {}).run(context);
    }
}
