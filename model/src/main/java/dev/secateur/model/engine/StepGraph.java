package dev.secateur.model.engine;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PReLULayer;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/**
 * Which step of a network reads what which other gives.
 *
 * @param steps all steps, in order
 * @param sources the places of the steps that each step reads; −1 is the network's input
 */
record StepGraph(List<Dl4jModel.Step> steps, List<List<Integer>> sources) {
    private static final int NONE = -1;

    static StepGraph of(Dl4jModel model) {
        List<Dl4jModel.Step> steps = model.steps();
        return new StepGraph(steps, sources(steps));
    }

    /** The steps that each step reads; −1 is the network's input. */
    static List<List<Integer>> sources(List<Dl4jModel.Step> steps) {
        Map<Integer, Integer> stepOfVertex = new HashMap<>();
        List<List<Integer>> sources = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            GraphVertex vertex = steps.get(i).vertex();
            if (vertex == null) {
                sources.add(List.of(i - 1));
                continue;
            }
            stepOfVertex.put(vertex.getVertexIndex(), i);
            List<Integer> read = new ArrayList<>();
            for (var input : vertex.getInputVertices()) {
                read.add(stepOfVertex.getOrDefault(input.getVertexIndex(), NONE));
            }
            sources.add(read);
        }
        return sources;
    }

    /** Whether a layer has weights that may be pruned. */
    boolean isPrunable(int step) {
        return hasLayer(step)
                && !LayerDescriber.weightNames(steps.get(step).configuration()).isEmpty();
    }

    private boolean hasLayer(int step) {
        return steps.get(step).layer() != null;
    }

    /** The layers with weights whose units are the network's answers. */
    Set<Integer> answering() {
        Set<Integer> found = new HashSet<>();
        collectAnswering(steps.size() - 1, found);
        return found;
    }

    private void collectAnswering(int step, Set<Integer> found) {
        if (step == NONE) {
            return;
        }
        if (isPrunable(step)) {
            found.add(step);
        } else {
            sources.get(step).forEach(source -> collectAnswering(source, found));
        }
    }

    /**
     * Where a layer's units are complete: behind what treats each unit's values by themselves, such
     * as a batch normalisation and an activation function.
     */
    int complete(int layer) {
        int at = layer;
        for (int next = onlyReader(at); next != NONE && isUnitByUnit(next); next = onlyReader(at)) {
            at = next;
        }
        return at;
    }

    /**
     * The factors of the batch normalisation that follows a layer, where it has some of its own.
     */
    Optional<FloatBuffer> scales(int layer, int units) {
        return normalization(layer)
                .filter(step -> !((BatchNormalization) step.configuration()).isLockGammaBeta())
                .map(step -> step.layer().getParam("gamma"))
                .filter(gamma -> gamma.length() == units)
                .map(gamma -> NativeArrays.pointer(gamma).asBuffer().asReadOnlyBuffer());
    }

    /** The batch normalisation that follows a layer and treats each of its units by itself. */
    Optional<Dl4jModel.Step> normalization(int layer) {
        int at = onlyReader(layer);
        while (at != NONE && isUnitByUnit(at)) {
            if (steps.get(at).configuration() instanceof BatchNormalization) {
                return Optional.of(steps.get(at));
            }
            at = onlyReader(at);
        }
        return Optional.empty();
    }

    private boolean isUnitByUnit(int step) {
        if (!hasLayer(step) || steps.get(step).preProcessor() != null) {
            return false;
        }
        Layer conf = steps.get(step).configuration();
        return conf instanceof BatchNormalization
                || conf instanceof ActivationLayer
                || conf instanceof DropoutLayer
                || conf instanceof PReLULayer;
    }

    private int onlyReader(int step) {
        int reader = NONE;
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).contains(step)) {
                if (reader != NONE) {
                    return NONE;
                }
                reader = i;
            }
        }
        return reader;
    }
}
