package dev.secateur.model.pruning;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.UserError;
import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Works out scores that take more than a look at single weights. Its methods are bodies of engine
 * jobs; the network itself is left alone.
 */
public final class Scorer {
    private final Network network;
    private final List<LayerWeights> layers;
    private final Mask already;

    /**
     * A scorer of one network.
     *
     * @param already what is pruned in it
     */
    public Scorer(Network network, Mask already) {
        this.network = network;
        this.layers = network.weights();
        this.already = already;
    }

    /**
     * Sees to it that a pruner can answer, unless it can already.
     *
     * @param pruner one of the same network
     * @throws UserError if the network or the data are not fit for the criterion
     * @throws java.util.concurrent.CancellationException when asked to stop; the pruner is as it
     *     was
     */
    public void prepare(Pruner pruner, ScoreRequest request, JobContext context) {
        if (request.criterion().isScored() && !pruner.isReady(request)) {
            pruner.take(score(request, context));
        }
    }

    /**
     * Scores.
     *
     * @param request for a criterion that {@link Criterion#isScored is scored}
     * @throws UserError if the network or the data are not fit for the criterion
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Scores score(ScoreRequest request, JobContext context) {
        Criterion criterion = request.criterion();
        if (request.lacksData()) {
            throw new UserError(ErrorCode.CRITERION_NEEDS_DATA, criterion.key());
        } else if (!criterion.appliesTo(layers, true)) {
            throw new UserError(ErrorCode.CRITERION_UNFIT, criterion.key());
        }
        request.data().ifPresent(network::check);
        if (!criterion.isUnitwise()) {
            return Scores.ofWeights(request, weightScores(request, context), already.sets());
        }
        List<UnitMembers> members = new ArrayList<>();
        List<BitSet> held = already.sets();
        for (int l = 0; l < layers.size(); l++) {
            members.add(new UnitMembers(layers.get(l), held.get(l), context.token()));
        }
        List<float[]> scores = new ArrayList<>();
        for (float[] layer : unitScores(request, members, context)) {
            UnitMembers of = members.get(scores.size());
            scores.add(layer.length == of.count() ? layer : new float[0]);
            if (!criterion.isComparable()) {
                LayerNorm.divide(layer, of.gone());
            }
        }
        return Scores.ofUnits(request, scores, members);
    }

    private List<float[]> weightScores(ScoreRequest request, JobContext context) {
        if (request.criterion() == Criterion.MOVEMENT) {
            return new MovementScores(network, already, request).score(context);
        }
        GradientScores gradients = gradients(request);
        return request.criterion() == Criterion.OBD
                ? gradients.saliencies(layers, context)
                : gradients.contributions(layers, context);
    }

    private List<float[]> unitScores(
            ScoreRequest request, List<UnitMembers> members, JobContext context) {
        return switch (request.criterion()) {
            case UNIT_APOZ -> activations(request).activeShares(context);
            case UNIT_ACTIVATION -> activations(request).meanSizes(context);
            case UNIT_TAYLOR -> gradients(request).unitContributions(members, context);
            case UNIT_ABLATION ->
                    new AblationScores(network, sample(request), already).score(members, context);
            case UNIT_RANDOM -> new UnitChance(members, request.seed()).score(context);
            default -> new UnitGeometry(request.criterion(), members).score(context);
        };
    }

    private GradientScores gradients(ScoreRequest request) {
        return new GradientScores(network, sample(request));
    }

    private ActivationScores activations(ScoreRequest request) {
        return new ActivationScores(network, sample(request));
    }

    private static Dataset sample(ScoreRequest request) {
        return request.data().orElseThrow().sample(request.scoredOn(), request.seed());
    }
}
