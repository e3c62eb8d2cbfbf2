package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with the arguments, and where help is. */
record UsageErrors(Terminal terminal, Messages messages) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String text = messages.text("cli.usage-error", problem(e), command);
        terminal.err().println(text.replaceAll("\\R", " "));
        return ExitStatus.USAGE;
    }

    private String problem(ParameterException e) {
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return messages.text(
                    "cli.error.missing",
                    missing.getMissing().stream()
                            .map(UsageErrors::name)
                            .collect(Collectors.joining(", ")));
        } else if (isCommandMissing(e)) {
            return messages.text(
                    "cli.error.missing",
                    String.join(", ", e.getCommandLine().getSubcommands().keySet()));
        } else if (e instanceof UnmatchedArgumentException unknown) {
            return messages.text("cli.error.unknown", String.join(" ", unknown.getUnmatched()));
        } else if (e instanceof MutuallyExclusiveArgsException) {
            return messages.text("cli.error.exclusive");
        } else if (e instanceof OverwrittenOptionException twice) {
            return messages.text("cli.error.twice", name(twice.getArgSpec()));
        }
        return invalid(e);
    }

    /** Picocli has no class of its own for it. */
    private static boolean isCommandMissing(ParameterException e) {
        return e.getClass() == ParameterException.class
                && e.getArgSpec() == null
                && !e.getCommandLine().getSubcommands().isEmpty();
    }

    private String invalid(ParameterException e) {
        ArgSpec argument = e.getArgSpec();
        if (argument == null) {
            return e.getMessage();
        }
        String value = e.getValue() == null ? "" : e.getValue();
        return e.getCause() instanceof TypeConversionException known
                ? messages.text("cli.error.choice", name(argument), value, known.getMessage())
                : messages.text("cli.error.value", name(argument), value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof picocli.CommandLine.Model.OptionSpec option
                ? option.longestName()
                : argument.paramLabel();
    }
}
