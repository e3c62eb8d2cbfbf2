package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.training.LossTurn;
import dev.secateur.model.training.OverfittingDiagnosis;
import dev.secateur.model.training.OverfittingDiagnosis.Comparison;
import dev.secateur.ui.training.DiagnosisText;

/**
 * Whether a network overfits, in the words of the window.
 *
 * @param diagnosis the verdict
 */
record DiagnosisReport(OverfittingDiagnosis diagnosis) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        ObjectNode node = json.putObject("diagnosis");
        write(node, diagnosis);
        diagnosis.turn().ifPresentOrElse(turn -> write(node, turn), () -> writeNoTurn(node));
        diagnosis
                .comparison()
                .ifPresentOrElse(
                        comparison -> write(node.putObject("comparedWithParent"), comparison),
                        () -> node.putNull("comparedWithParent"));
    }

    private static void write(ObjectNode node, OverfittingDiagnosis diagnosis) {
        node.put("verdict", diagnosis.verdict().key());
        node.put("reason", diagnosis.reason().key());
        node.put("trainAccuracy", diagnosis.scores().train());
        node.put("trainExamples", diagnosis.scores().trainExamples());
        node.put("validationAccuracy", diagnosis.scores().validation());
        node.put("validationExamples", diagnosis.scores().validationExamples());
        node.put("gap", diagnosis.gap().value());
        node.put("gapLow", diagnosis.gap().low());
        node.put("gapHigh", diagnosis.gap().high());
    }

    private static void write(ObjectNode node, LossTurn turn) {
        node.put("turningEpoch", turn.epoch());
        node.put("turningLoss", turn.loss());
        Json.put(node, "lossRise", turn.rise());
    }

    private static void writeNoTurn(ObjectNode node) {
        node.putNull("turningEpoch").putNull("turningLoss").putNull("lossRise");
    }

    private static void write(ObjectNode node, Comparison comparison) {
        OverfittingDiagnosis parent = comparison.parent();
        node.put("overfitting", comparison.change().key());
        node.put("verdict", parent.verdict().key());
        node.put("gap", parent.gap().value());
        node.put("gapLow", parent.gap().low());
        node.put("gapHigh", parent.gap().high());
        node.put("gapChange", comparison.gap().value());
        node.put("gapChangeLow", comparison.gap().low());
        node.put("gapChangeHigh", comparison.gap().high());
    }

    @Override
    public void writeTo(Page page) {
        page.text(new DiagnosisText(page.messages()).verdict(diagnosis).sentence());
    }
}
