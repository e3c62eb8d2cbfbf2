package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the help texts of a language into the commands; the options find theirs by their keys. */
final class UsageTexts {
    private UsageTexts() {}

    static void set(CommandLine line, Messages messages) {
        set(line, messages, description(line.getCommandName()));
        line.getSubcommands().forEach((name, command) -> set(command, messages, description(name)));
    }

    private static String description(String command) {
        return switch (command) {
            case "inspect" -> "cli.inspect";
            case "evaluate" -> "cli.evaluate";
            case "train" -> "cli.train";
            case "prune" -> "cli.prune";
            case "demo" -> "cli.demo";
            case "rebuild-samples" -> "cli.rebuild-samples";
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
