package dev.secateur.app.cli;

import dev.secateur.resources.Messages;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/** The command line as a whole: finds the language, reads the arguments, runs the command. */
public final class Cli {
    private final Terminal terminal;
    private final Locale system;
    private final ToIntFunction<Locale> withoutCommand;

    /**
     * A command line.
     *
     * @param terminal where it writes
     * @param system the language that it speaks when none is asked for
     * @param withoutCommand what to do in a language when no command is given; gives the exit
     *     status
     */
    public Cli(Terminal terminal, Locale system, ToIntFunction<Locale> withoutCommand) {
        this.terminal = terminal;
        this.system = system;
        this.withoutCommand = withoutCommand;
    }

    /** Runs a command and gives the exit status. */
    public int run(String... arguments) {
        Locale language = Language.of(system, arguments);
        Messages messages = new Messages(language);
        CommandLine line = commands(new JobConsole(terminal, messages), messages, language);
        configure(line, messages);
        return line.execute(arguments);
    }

    private CommandLine commands(JobConsole console, Messages messages, Locale language) {
        return new CommandLine(new RootCommand(language, withoutCommand))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new PruneCommand(console))
                .addSubcommand(new SensitivityCommand(console))
                .addSubcommand(new CompactCommand(console, messages))
                .addSubcommand(new RankInputsCommand(console))
                .addSubcommand(new PruneInputsCommand(console))
                .addSubcommand(new QuantizeCommand(console))
                .addSubcommand(new FactorCommand(console))
                .addSubcommand(new LatencyCommand(console))
                .addSubcommand(new SizesCommand(console))
                .addSubcommand(new DemoCommand(console, messages))
                .addSubcommand(new ReproduceCommand(console))
                .addSubcommand(bench(console))
                .addSubcommand(new BenchWorkerCommand(terminal))
                .addSubcommand(new RebuildSamplesCommand(console));
    }

    private static CommandLine bench(JobConsole console) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new BenchTrainCommand(console))
                .addSubcommand(new BenchInferCommand(console))
                .addSubcommand(new BenchMaskCommand(console))
                .addSubcommand(new BenchDragCommand(console))
                .addSubcommand(new BenchPreviewCommand(console))
                .addSubcommand(new BenchFramesCommand(console))
                .addSubcommand(new BenchStartCommand(console));
    }

    private void configure(CommandLine line, Messages messages) {
        UsageTexts.set(line, messages);
        Converters.register(line);
        line.setResourceBundle(bundle(messages.locale()))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageErrors(terminal, messages))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "dev.secateur.resources.messages.cli",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
