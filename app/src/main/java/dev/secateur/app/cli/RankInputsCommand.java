package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.inputs.InputRanking;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.job.JobContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which inputs of a network are worth most. */
@picocli.CommandLine.Command(name = "rank-inputs")
final class RankInputsCommand extends Command {
    @Mixin private ModelArgument model = new ModelArgument();
    @Mixin private DataArgument data = new DataArgument();

    @Option(names = "--by", required = true, paramLabel = "HOW", descriptionKey = "cli.option.by")
    private RankBy by;

    @Mixin private SeedOption seed = new SeedOption();

    RankInputsCommand(JobConsole console) {
        super(console);
    }

    @Override
    Report work(Engine engine, JobContext context) {
        NetworkFile file = model.open(engine, context);
        try (var network = file.network()) {
            DataSplit split =
                    data.load(data.options(seed.value(), Noise.NONE), file.about(), context);
            var ranking = new InputRanking(network, split, by, seed.value()).run(context);
            return new Ranked(
                    model.text(), data.text(), new RankingReport(by, ranking, ranking.size()));
        }
    }

    private record Ranked(String model, String data, RankingReport ranking) implements Report {
        @Override
        public void writeTo(ObjectNode json) {
            json.put("model", model);
            json.put("data", data);
            ranking.writeTo(json);
        }

        @Override
        public void writeTo(Page page) {
            page.line("cli.ranked", model, data, page.message("cli.by." + ranking.by().key()));
            page.gap();
            ranking.writeTo(page);
        }
    }
}
