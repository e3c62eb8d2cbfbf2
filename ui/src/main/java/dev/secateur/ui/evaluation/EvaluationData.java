package dev.secateur.ui.evaluation;

import java.util.List;

/**
 * An evaluation and the one it is compared with.
 *
 * @param figuresBefore the other one's figures; null if there is none
 * @param figures the figures
 * @param confusionBefore the other one's confusion, of the same classes; null if there is none
 * @param confusion the confusion
 * @param classes the table's rows
 */
public record EvaluationData(
        EvaluationFigures figuresBefore,
        EvaluationFigures figures,
        ConfusionData confusionBefore,
        ConfusionData confusion,
        List<ClassRow> classes) {
    /** Copies the rows. */
    public EvaluationData {
        classes = List.copyOf(classes);
    }
}
