package dev.secateur.ui.training;

import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.training.LossTurn;
import dev.secateur.model.training.OverfittingDiagnosis;
import dev.secateur.model.training.OverfittingDiagnosis.Comparison;
import dev.secateur.model.training.OverfittingDiagnosis.Reason;
import dev.secateur.model.training.OverfittingDiagnosis.Scores;
import dev.secateur.resources.Messages;
import dev.secateur.ui.control.Figures;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Puts a diagnosis into sentences: the same ones in the window and on the command line.
 *
 * @param messages their language
 */
public record DiagnosisText(Messages messages) {

    /** The verdict and what it rests on. */
    public VerdictText verdict(OverfittingDiagnosis diagnosis) {
        return new VerdictText(diagnosis.verdict().key(), title(diagnosis), detail(diagnosis));
    }

    private String title(OverfittingDiagnosis diagnosis) {
        String key = "diagnosis.title." + diagnosis.reason().key();
        return switch (diagnosis.reason()) {
            case TURNED -> text(key, epoch(diagnosis.turn().orElseThrow(), 0));
            case TOO_FEW -> text(key, Figures.count(diagnosis.scores().validationExamples()));
            default -> text(key);
        };
    }

    private String detail(OverfittingDiagnosis diagnosis) {
        boolean chinese = messages.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
        StringJoiner sentences = new StringJoiner(chinese ? "" : " ");
        sentences.add(gap(diagnosis));
        diagnosis.turn().ifPresent(turn -> sentences.add(turn(turn)));
        String why = why(diagnosis);
        if (!why.isEmpty()) {
            sentences.add(why);
        }
        diagnosis.comparison().ifPresent(comparison -> sentences.add(compared(comparison)));
        return sentences.toString();
    }

    private String gap(OverfittingDiagnosis diagnosis) {
        Scores scores = diagnosis.scores();
        return text(
                "diagnosis.gap",
                Figures.percent(scores.train()),
                Figures.percent(scores.validation()),
                Figures.count(scores.validationExamples()),
                Figures.gap(diagnosis.gap().value()),
                Figures.gap(diagnosis.gap().low()),
                Figures.gap(diagnosis.gap().high()));
    }

    private String turn(LossTurn turn) {
        return text(
                "diagnosis.turn",
                epoch(turn, 1),
                Figures.fixed(turn.loss(), 3),
                Figures.percent(turn.rise()));
    }

    private String why(OverfittingDiagnosis diagnosis) {
        Reason reason = diagnosis.reason();
        String key = "diagnosis.why." + reason.key();
        return switch (reason) {
            case TURNED, GAP, NARROW_GAP -> "";
            case LOW, LEARNING -> text(key);
            case TOO_FEW -> text(key, Figures.gap(OverfittingDiagnosis.WIDE_GAP));
            case FELL -> {
                Scores now = diagnosis.scores();
                Scores before = diagnosis.comparison().orElseThrow().parent().scores();
                yield text(
                        key,
                        Figures.gap(before.train() - now.train()),
                        Figures.gap(before.validation() - now.validation()));
            }
        };
    }

    private String compared(Comparison comparison) {
        Estimate change = comparison.gap();
        return text(
                "diagnosis.compared." + comparison.change().key(),
                Figures.gap(comparison.parent().gap().value()),
                Figures.points(change.value()),
                Figures.points(change.low()),
                Figures.points(change.high()));
    }

    private static String epoch(LossTurn turn, int decimals) {
        return Figures.fixed(turn.epoch(), decimals);
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
