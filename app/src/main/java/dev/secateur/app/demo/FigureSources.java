package dev.secateur.app.demo;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.MagnitudeIndex;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.pruning.Pruner;
import dev.secateur.model.pruning.PruningResult;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.training.Curves;
import java.util.List;

/**
 * What the figures are drawn from.
 *
 * @param first the weights of the first layer before pruning
 * @param cut what went of it
 * @param after its weights after fine-tuning
 * @param mask what is pruned
 * @param curves how the network was trained and fine-tuned
 * @param before the scores before pruning
 * @param fineTuned the scores at the end
 */
public record FigureSources(
        MagnitudeIndex first,
        LayerCut cut,
        LayerWeights after,
        Mask mask,
        Curves curves,
        Evaluation before,
        Evaluation fineTuned) {
    /** Takes them from a network that was not pruned before and what it became. */
    public static FigureSources of(Network parent, PruningSpec spec, PruningResult result) {
        List<MagnitudeIndex> indexes = MagnitudeIndex.of(parent.weights(), JobContext.silent());
        Mask nothing = Mask.empty(indexes.size());
        var preview = new Pruner(parent.summary(""), indexes, nothing).preview(spec);
        return new FigureSources(
                indexes.get(0),
                preview.cuts().get(0),
                result.network().weights().get(0),
                result.mask(),
                result.curves(),
                result.before(),
                result.fineTuned());
    }
}
