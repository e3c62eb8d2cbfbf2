package dev.secateur.model.study;

import dev.secateur.model.engine.MaskedInference;
import dev.secateur.model.evaluation.Estimate;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.LayerCut;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.pruning.Scorer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures a subject with some of its layers pruned further. Only the engine thread may use it. */
final class PrunedAccuracy implements AutoCloseable {
    private final SensitivitySubject subject;
    private final PruningSpec spec;
    private final List<String> names;
    private final List<BitSet> held;
    private final int examples;
    private final MaskedInference inference;
    private Estimate baseline;

    /** Works out the scores that are missing and lays the sample out. */
    PrunedAccuracy(SensitivitySubject subject, JobContext context) {
        this.subject = subject;
        this.spec =
                subject.spec()
                        .withScope(Scope.PER_LAYER)
                        .withLayerAmounts(Map.of())
                        .withPattern(Optional.empty())
                        .withLeftOut(Set.of())
                        .withLeastKept(0)
                        .withByHand(Map.of());
        this.names =
                subject.pruner().network().prunableLayers().stream().map(LayerInfo::name).toList();
        this.held = subject.mask().sets();
        new Scorer(subject.network(), subject.mask())
                .prepare(subject.pruner(), subject.scores(), context);
        var sample = subject.sample();
        this.examples = sample.size();
        this.inference = subject.network().maskedInference(sample);
    }

    /** The layers in which the criterion ranks something, with the share that is pruned there. */
    Map<String, Double> now() {
        Map<String, Double> all = new LinkedHashMap<>();
        names.forEach(name -> all.put(name, 0.0));
        List<LayerCut> cuts = preview(all).cuts();
        for (int l = 0; l < cuts.size(); l++) {
            LayerCut cut = cuts.get(l);
            all.put(names.get(l), (double) cut.before() / cut.ranked());
        }
        all.values().removeIf(share -> share.isNaN());
        return all;
    }

    /** What goes where some layers are pruned to these shares; at least one. */
    PruningPreview preview(Map<String, Double> sparsities) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        sparsities.forEach((layer, share) -> amounts.put(layer, new Amount.Sparsity(share)));
        return subject.pruner().preview(spec.withLayerAmounts(amounts));
    }

    /** The accuracy as it is. */
    Estimate baseline(JobContext context) {
        if (baseline == null) {
            baseline = Estimate.wilson(inference.accuracy(held, context), examples);
        }
        return baseline;
    }

    /** The accuracy with some layers pruned to these shares; the others stay. */
    Estimate accuracy(Map<String, Double> sparsities, JobContext context) {
        List<LayerCut> cuts = preview(sparsities).cuts();
        List<BitSet> pruned = new ArrayList<>(held);
        for (String layer : sparsities.keySet()) {
            int number = names.indexOf(layer);
            pruned.set(number, cuts.get(number).toBits(context.token()));
        }
        return Estimate.wilson(inference.accuracy(pruned, context), examples);
    }

    /** The same, with the sizes and beside the accuracy as it is. */
    MeasuredSparsities measure(Map<String, Double> sparsities, JobContext context) {
        return new MeasuredSparsities(
                sparsities,
                baseline(context),
                accuracy(sparsities, context),
                preview(sparsities).size());
    }

    @Override
    public void close() {
        inference.close();
    }
}
