package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Evaluation;
import dev.secateur.model.format.CurvesJson;
import dev.secateur.model.network.LayerInfo;
import dev.secateur.model.network.WeightStatistics;
import dev.secateur.model.pruning.NetworkSize;
import dev.secateur.model.training.Curves;

/** Writes what the model knows as members of a JSON object. */
final class Json {
    private Json() {}

    /** JSON knows no infinity: what is not finite becomes null. */
    static ObjectNode put(ObjectNode node, String key, double value) {
        return Double.isFinite(value) ? node.put(key, value) : node.putNull(key);
    }

    static void write(ObjectNode node, Evaluation evaluation) {
        node.put("examples", evaluation.examples());
        put(node, "accuracy", evaluation.accuracy());
        put(node, "loss", evaluation.loss());
        put(node, "precision", evaluation.precision());
        put(node, "recall", evaluation.recall());
        put(node, "f1", evaluation.f1());
        ArrayNode classes = node.putArray("classes");
        for (ClassScore score : evaluation.classes()) {
            classes.addObject()
                    .put("name", score.name())
                    .put("support", score.support())
                    .put("precision", score.precision())
                    .put("recall", score.recall())
                    .put("f1", score.f1());
        }
        ArrayNode confusion = node.putArray("confusion");
        for (long[] row : evaluation.confusion()) {
            ArrayNode cells = confusion.addArray();
            for (long count : row) {
                cells.add(count);
            }
        }
    }

    static void write(ObjectNode node, NetworkSize size) {
        node.put("parameters", size.parameters());
        node.put("parametersLeft", size.parametersLeft());
        node.put("weights", size.weights());
        node.put("zeros", size.zeros());
        node.put("macs", size.macs());
        node.put("macsLeft", size.macsLeft());
        node.put("sparsity", size.sparsity());
        put(node, "compressionRatio", size.compressionRatio());
        put(node, "theoreticalSpeedup", size.theoreticalSpeedup());
    }

    static void write(ObjectNode node, LayerInfo layer) {
        node.put("name", layer.name());
        node.put("type", layer.type().key());
        node.put("shape", layer.shape());
        node.put("kernel", layer.kernel());
        node.put("parameters", layer.parameters());
        node.put("weights", layer.weights());
        node.put("macs", layer.macs());
    }

    static void write(ObjectNode node, WeightStatistics statistics) {
        node.put("zeros", statistics.zeros());
        put(node, "mean", statistics.mean());
        put(node, "standardDeviation", statistics.standardDeviation());
        put(node, "rms", statistics.rms());
        put(node, "minimum", statistics.minimum());
        put(node, "maximum", statistics.maximum());
    }

    static void write(ObjectNode node, Curves curves) {
        node.set("curves", CurvesJson.write(new ObjectMapper(), curves));
    }
}
