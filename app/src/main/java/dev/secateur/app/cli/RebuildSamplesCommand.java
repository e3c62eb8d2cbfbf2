package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.job.JobContext;
import dev.secateur.samples.RebuildSample;
import dev.secateur.samples.SampleRecipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Trains the bundled networks again, each by its recipe. */
@picocli.CommandLine.Command(name = "rebuild-samples")
final class RebuildSamplesCommand extends Command {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "cli.option.out-folder")
    private Path out;

    @Option(names = "--only", paramLabel = "NAME", descriptionKey = "cli.option.only")
    private List<String> only = new ArrayList<>();

    RebuildSamplesCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        List<SampleRecipe> recipes = recipes();
        Map<String, Evaluation> scores = new LinkedHashMap<>();
        for (SampleRecipe recipe : recipes) {
            double from = (double) scores.size() / recipes.size();
            double to = (scores.size() + 1.0) / recipes.size();
            scores.put(
                    recipe.name(),
                    new RebuildSample(engine, recipe, out).run(context.part(from, to)));
        }
        return new Rebuilt(scores);
    }

    private List<SampleRecipe> recipes() {
        List<String> known = SampleRecipe.ALL.stream().map(SampleRecipe::name).toList();
        for (String name : only) {
            if (!known.contains(name)) {
                String names = String.join(", ", known);
                throw new UsageError("cli.error.choice", "--only", name, names);
            }
        }
        return SampleRecipe.ALL.stream()
                .filter(recipe -> only.isEmpty() || only.contains(recipe.name()))
                .toList();
    }

    private record Rebuilt(Map<String, Evaluation> scores) implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            scores.forEach((name, scored) -> Json.write(json.putObject(name), scored));
        }

        @Override
        public void writeTo(Page page) {
            List<List<String>> rows = new ArrayList<>();
            scores.forEach(
                    (name, scored) -> rows.add(List.of(name, page.percent(scored.accuracy()))));
            if (!rows.isEmpty()) {
                page.table(1, rows);
            }
        }
    }
}
