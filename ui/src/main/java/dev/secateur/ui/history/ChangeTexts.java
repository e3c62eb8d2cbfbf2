package dev.secateur.ui.history;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.evaluation.AnswerChanges;
import dev.secateur.model.evaluation.ChangedAnswer;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.List;

/** What is shown of answers that changed. */
final class ChangeTexts {
    /** More are not looked at one by one. */
    static final int MOST = 24;

    private final Localization texts;

    ChangeTexts(Localization texts) {
        this.texts = texts;
    }

    /**
     * What is shown of changes.
     *
     * @param data the examples, with all their inputs
     */
    ShownChanges shown(AnswerChanges changes, Dataset data) {
        List<ChangedAnswer> worse = changes.rightToWrong();
        List<ChangedAnswer> better = changes.wrongToRight();
        String summary =
                texts.text(
                        "history.changes.summary",
                        Figures.count(changes.changed().size()),
                        Figures.count(changes.examples()),
                        Figures.count(worse.size()),
                        Figures.count(better.size()),
                        Figures.count(changes.otherwiseWrong().size()));
        return new ShownChanges(
                summary, first(worse, data), first(better, data), more(worse), more(better));
    }

    private static List<ShownExample> first(List<ChangedAnswer> answers, Dataset data) {
        return answers.stream().limit(MOST).map(answer -> shown(answer, data)).toList();
    }

    private static ShownExample shown(ChangedAnswer answer, Dataset data) {
        float[] values = new float[data.shape().size()];
        data.copyExample(answer.example(), values, 0);
        return new ShownExample(
                answer.example() + 1,
                data.classNames().get(answer.label()),
                data.classNames().get(answer.before()),
                data.classNames().get(answer.after()),
                data.shape(),
                values);
    }

    private String more(List<ChangedAnswer> answers) {
        return answers.size() <= MOST
                ? ""
                : texts.text("history.changes.more", Figures.count(answers.size() - MOST));
    }
}
