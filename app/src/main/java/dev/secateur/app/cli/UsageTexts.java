package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the help texts of a language into the commands; the options find theirs by their keys. */
final class UsageTexts {
    private UsageTexts() {}

    static void set(CommandLine line, Messages messages) {
        set(line, messages, description(line));
        line.getSubcommands().values().forEach(command -> set(command, messages));
    }

    private static String description(CommandLine line) {
        return switch (line.getCommandSpec().qualifiedName()) {
            case "secateur inspect" -> "cli.inspect";
            case "secateur evaluate" -> "cli.evaluate";
            case "secateur train" -> "cli.train";
            case "secateur prune" -> "cli.prune";
            case "secateur rank-inputs" -> "cli.rank-inputs";
            case "secateur prune-inputs" -> "cli.prune-inputs";
            case "secateur sensitivity" -> "cli.sensitivity";
            case "secateur compact" -> "cli.compact";
            case "secateur quantize" -> "cli.quantize";
            case "secateur factor" -> "cli.factor";
            case "secateur latency" -> "cli.latency";
            case "secateur sizes" -> "cli.sizes";
            case "secateur demo" -> "cli.demo";
            case "secateur reproduce" -> "cli.reproduce";
            case "secateur bench" -> "cli.bench";
            case "secateur bench train" -> "cli.bench.train";
            case "secateur bench infer" -> "cli.bench.infer";
            case "secateur bench mask" -> "cli.bench.mask";
            case "secateur bench drag" -> "cli.bench.drag";
            case "secateur bench preview" -> "cli.bench.preview";
            case "secateur bench frames" -> "cli.bench.frames";
            case "secateur bench start" -> "cli.bench.start";
            case "secateur rebuild-samples" -> "cli.rebuild-samples";
            default -> "cli.secateur";
        };
    }

    private static void set(CommandLine line, Messages messages, String descriptionKey) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.description(messages.text(descriptionKey));
        usage.synopsisHeading(messages.text("cli.usage") + " ");
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.commandListHeading("%n");
        usage.synopsisSubcommandLabel("[COMMAND]");
    }
}
