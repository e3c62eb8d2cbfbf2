package dev.secateur.ui.shell;

import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.OverfittingDiagnosis;
import dev.secateur.model.training.OverfittingDiagnosis.Comparison;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.shell.TileFigure.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says in figures and words where a network stands, and against what. */
final class TileTexts {
    /** A fall by more is trouble. */
    private static final double TROUBLE = 0.05;

    /** A gap that fills its gauge. */
    private static final double FULL_GAP = 0.2;

    /** From here on a ratio of sizes is worth a word. */
    private static final double FEWER = 1.05;

    private final Localization texts;

    TileTexts(Localization texts) {
        this.texts = texts;
    }

    /** The tiles while nothing is open. */
    List<TileFigure> empty() {
        return List.of(
                TileFigure.empty(texts.text("tiles.sparsity")),
                TileFigure.empty(texts.text("tiles.accuracy")),
                TileFigure.empty(texts.text("tiles.gap")),
                TileFigure.empty(texts.text("tiles.parameters")),
                TileFigure.empty(texts.text("tiles.speedup")),
                TileFigure.empty(texts.text("tiles.size")));
    }

    List<TileFigure> of(TileInput input) {
        return List.of(
                sparsity(input.size()),
                accuracy(input),
                gap(input),
                parameters(input),
                speedup(input),
                size(input));
    }

    private TileFigure sparsity(NetworkSize size) {
        String counts =
                texts.text(
                        "tiles.sparsity.counts",
                        Figures.count(size.zeros()),
                        Figures.count(size.weights()));
        return figure(
                texts.text("tiles.sparsity"),
                Figures.percent(size.sparsity()),
                counts,
                size.sparsity(),
                Role.PRUNED);
    }

    private TileFigure accuracy(TileInput input) {
        String title = texts.text("tiles.accuracy");
        if (input.data() == null) {
            return unknown(title, input);
        }
        return input.drafted() ? drafted(title, input) : judged(title, input);
    }

    private TileFigure judged(String title, TileInput input) {
        if (input.judgement().isEmpty()) {
            return unknown(title, input);
        }
        double accuracy = input.judgement().get().heldOut().accuracy();
        String comparison =
                input.before().isEmpty()
                        ? texts.text(
                                "tiles.accuracy.examples",
                                Figures.count(input.judgement().get().heldOut().examples()))
                        : against(accuracy, input.before().get());
        return figure(
                title,
                Figures.percent(accuracy),
                comparison,
                accuracy,
                role(accuracy, input.before()));
    }

    private TileFigure drafted(String title, TileInput input) {
        OptionalDouble measured = input.live().accuracy();
        boolean stale = input.live().stale();
        if (measured.isEmpty()) {
            String hint = stale ? texts.text("tiles.being-measured") : "";
            return new TileFigure(title, "–", hint, Double.NaN, Role.KEPT, false, false);
        }
        double accuracy = measured.getAsDouble();
        boolean sampled = input.live().examples() < input.data().heldOut().size();
        String comparison =
                input.start().judgement().map(start -> against(accuracy, start)).orElse("");
        if (sampled && input.start().judgement().isPresent()) {
            double error = SampleError.of(accuracy, input.live().examples());
            comparison =
                    texts.text(
                            "tiles.accuracy.change-about",
                            change(accuracy, input.start().judgement().get()),
                            Figures.fixed(error * 100, 1));
        }
        Role role = role(accuracy, input.start().judgement());
        String value = Figures.percent(accuracy);
        return new TileFigure(title, value, comparison, accuracy, role, stale, sampled);
    }

    private String against(double accuracy, Judgement start) {
        return texts.text("tiles.accuracy.change", change(accuracy, start));
    }

    private static String change(double accuracy, Judgement start) {
        return Figures.points(accuracy - start.heldOut().accuracy());
    }

    private static Role role(double accuracy, Optional<Judgement> start) {
        return start.isPresent() && accuracy < start.get().heldOut().accuracy() - TROUBLE
                ? Role.TROUBLE
                : Role.KEPT;
    }

    private TileFigure gap(TileInput input) {
        String title = texts.text("tiles.gap");
        if (input.judgement().isEmpty()) {
            return unknown(title, input);
        }
        Judgement now = input.judgement().get();
        String comparison =
                input.before()
                        .map(start -> gapAgainst(now, start))
                        .orElseGet(() -> trainAccuracy(now));
        double share = now.gap() / FULL_GAP;
        return figure(title, Figures.gap(now.gap()), comparison, share, Role.VALIDATION);
    }

    private String trainAccuracy(Judgement now) {
        return texts.text("tiles.gap.train", Figures.percent(now.onTraining().accuracy()));
    }

    private String gapAgainst(Judgement now, Judgement start) {
        Comparison comparison =
                diagnosis(now).comparedWith(diagnosis(start)).comparison().orElseThrow();
        return texts.text("tiles.gap." + comparison.change().key(), Figures.gap(start.gap()));
    }

    private static OverfittingDiagnosis diagnosis(Judgement judgement) {
        return OverfittingDiagnosis.of(Curves.NONE, judgement.onTraining(), judgement.heldOut());
    }

    /** A network that lost inputs has fewer parameters than the one that was opened. */
    private TileFigure parameters(TileInput input) {
        NetworkSize size = input.size();
        long before = input.start().size().parameters();
        double ratio = (double) before / size.parametersLeft();
        String comparison =
                ratio < FEWER
                        ? texts.text("tiles.parameters.of", Figures.count(before))
                        : texts.text("tiles.parameters.fewer", Figures.times(ratio));
        return figure(
                texts.text("tiles.parameters"),
                Figures.count(size.parametersLeft()),
                comparison,
                1 / ratio,
                Role.KEPT);
    }

    private TileFigure speedup(TileInput input) {
        long before = input.start().size().macs();
        long left = input.size().macsLeft();
        double times = before == 0 ? 1 : (double) before / left;
        return figure(
                texts.text("tiles.speedup"),
                Figures.times(times),
                input.measured().flatMap(speeds -> measured(speeds, input)).orElse(macs(input)),
                1 - 1 / times,
                Role.KEPT);
    }

    private String macs(TileInput input) {
        String key = input.takesImages() ? "tiles.speedup.image" : "tiles.speedup.example";
        String macs = texts.text(key, Figures.count(input.size().macsLeft()));
        if (input.isStart() && !input.drafted()) {
            return macs;
        }
        String hint = input.drafted() ? "tiles.speedup.when-pruned" : "tiles.speedup.unmeasured";
        return macs + "\n" + texts.text(hint);
    }

    /** What was measured, one example at a time; a masked network calculates with its zeros. */
    private Optional<String> measured(NetworkSpeeds speeds, TileInput input) {
        OptionalDouble now = speeds.speedup(NetworkForm.MASKED, 1);
        OptionalDouble smaller = speeds.speedup(NetworkForm.COMPACTED, 1);
        if (now.isEmpty() || smaller.isEmpty()) {
            return Optional.empty();
        }
        String speed = Figures.times(now.getAsDouble());
        return Optional.of(
                input.isMasked()
                        ? texts.text("tiles.speedup.masked", speed)
                                + "\n"
                                + texts.text(
                                        "tiles.speedup.smaller",
                                        Figures.times(smaller.getAsDouble()))
                        : texts.text("tiles.speedup.now", speed));
    }

    private TileFigure size(TileInput input) {
        FileSize now =
                input.drafted()
                        ? FileSize.after(input.shown(), input.size())
                        : FileSize.of(input.shown());
        FileSize start = FileSize.of(input.start());
        boolean changed = input.drafted() || !input.isStart();
        return new TileFigure(
                texts.text("tiles.size"),
                Figures.size(now.bytes()),
                changed
                        ? texts.text("tiles.size.was", Figures.size(start.bytes()))
                        : texts.text("tiles.size.zip"),
                (double) now.bytes() / start.bytes(),
                Role.KEPT,
                false,
                now.about());
    }

    private TileFigure unknown(String title, TileInput input) {
        String hint =
                texts.text(input.data() == null ? "tiles.choose-data" : "tiles.being-measured");
        return new TileFigure(title, "–", hint, Double.NaN, Role.KEPT, false, false);
    }

    private static TileFigure figure(
            String title, String value, String comparison, double share, Role role) {
        return new TileFigure(title, value, comparison, share, role, false, false);
    }
}
