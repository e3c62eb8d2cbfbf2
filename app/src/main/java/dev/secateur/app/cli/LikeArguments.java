package dev.secateur.app.cli;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.Provenance.Recipe;
import dev.secateur.model.job.JobContext;
import dev.secateur.samples.SampleNetworks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Another network's pruning to follow; it says all that would otherwise be options. */
final class LikeArguments {
    private static final Set<String> BESIDE =
            Set.of("--like", "--out", "--json", "--threads", "--lang");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--like", paramLabel = "FILE", descriptionKey = "cli.option.like")
    private String file;

    /**
     * What the file says; empty if none is given.
     *
     * @throws UsageError if an option is given that the file already decides
     */
    Optional<Recipe> recipe(Engine engine, JobContext context) {
        if (file == null) {
            return Optional.empty();
        }
        refuse(decidedTwice());
        NetworkFile like = new SampleNetworks(engine).open(file, context.token());
        like.network().close();
        return Optional.of(like.about().provenance().lastPruning(file));
    }

    private List<String> decidedTwice() {
        ParseResult given = command.commandLine().getParseResult();
        return given.matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !BESIDE.contains(name))
                .toList();
    }

    private static void refuse(List<String> options) {
        if (!options.isEmpty()) {
            throw new UsageError("cli.error.like", String.join(", ", options));
        }
    }
}
