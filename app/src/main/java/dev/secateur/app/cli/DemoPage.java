package dev.secateur.app.cli;

import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.resources.Messages;
import java.util.List;

/**
 * The demonstration's report, in Markdown.
 *
 * @param pruning what was done
 * @param figures the names of the pictures beside it
 * @param messages its language
 */
record DemoPage(PruneReport pruning, List<String> figures, Messages messages) {
    String text() {
        Page page = new Page(messages);
        StringBuilder text = new StringBuilder();
        text.append("# ").append(messages.text("cli.demo.title")).append("\n\n");
        text.append(intro(page)).append("\n\n").append(table(page)).append('\n');
        for (String figure : figures) {
            String caption = caption(figure);
            text.append("## ").append(caption).append("\n\n");
            text.append("![").append(caption).append("](").append(figure).append(")\n\n");
        }
        return text.toString();
    }

    private String intro(Page page) {
        var plan = pruning.plan();
        return messages.text(
                "cli.demo.intro",
                pruning.model(),
                pruning.data(),
                page.percent(pruning.result().size().sparsity()),
                plan.fineTuning().epochs());
    }

    private String table(Page page) {
        return row(
                        "",
                        messages.text("cli.accuracy"),
                        messages.text("cli.loss"),
                        messages.text("cli.sparsity"),
                        messages.text("cli.compression"),
                        messages.text("cli.speedup"))
                + row("---", "---:", "---:", "---:", "---:", "---:")
                + row(page, "cli.before", pruning.result().before(), pruning.before())
                + row(page, "cli.right-after", pruning.result().pruned(), pruning.result().size())
                + row(
                        page,
                        "cli.fine-tuned",
                        pruning.result().fineTuned(),
                        pruning.result().size());
    }

    private String row(Page page, String key, Evaluation scores, NetworkSize size) {
        return row(
                messages.text(key),
                page.percent(scores.accuracy()),
                page.number(scores.loss(), 4),
                page.percent(size.sparsity()),
                page.times(size.compressionRatio()),
                page.times(size.theoreticalSpeedup()));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private String caption(String figure) {
        return switch (figure) {
            case "histogram.png" -> messages.text("cli.demo.histogram");
            case "heatmap.png" -> messages.text("cli.demo.heatmap");
            case "curves.png" -> messages.text("cli.demo.curves");
            default -> messages.text("cli.demo.confusion");
        };
    }
}
