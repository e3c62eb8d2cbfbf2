package dev.secateur.model.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.training.Curves;
import dev.secateur.model.training.MetricPoint;
import dev.secateur.model.training.PruneMark;
import dev.secateur.model.training.Restoration;
import java.util.ArrayList;
import java.util.List;

/** Curves as JSON: in network files and on the command line alike. */
public final class CurvesJson {
    private CurvesJson() {}

    /** Writes the points and the marks. */
    public static ObjectNode write(ObjectMapper mapper, Curves curves) {
        ObjectNode node = mapper.createObjectNode();
        ArrayNode points = node.putArray("points");
        for (MetricPoint point : curves.points()) {
            points.addObject()
                    .put("epoch", point.epoch())
                    .put("trainLoss", point.trainLoss())
                    .put("trainAccuracy", point.trainAccuracy())
                    .put("validationLoss", point.validationLoss())
                    .put("validationAccuracy", point.validationAccuracy());
        }
        ArrayNode marks = node.putArray("marks");
        for (PruneMark mark : curves.marks()) {
            marks.addObject().put("epoch", mark.epoch()).put("sparsity", mark.sparsity());
        }
        ArrayNode restorations = node.putArray("restorations");
        for (Restoration restoration : curves.restorations()) {
            restorations
                    .addObject()
                    .put("epoch", restoration.epoch())
                    .put("bestEpoch", restoration.bestEpoch());
        }
        return node.put("plannedEnd", curves.plannedEnd());
    }

    /** Reads what {@link #write} wrote; a missing node gives no curves. */
    public static Curves read(JsonNode node) {
        List<MetricPoint> points = new ArrayList<>();
        for (JsonNode point : node.path("points")) {
            points.add(
                    new MetricPoint(
                            point.path("epoch").asDouble(),
                            point.path("trainLoss").asDouble(),
                            point.path("trainAccuracy").asDouble(),
                            point.path("validationLoss").asDouble(),
                            point.path("validationAccuracy").asDouble()));
        }
        List<PruneMark> marks = new ArrayList<>();
        for (JsonNode mark : node.path("marks")) {
            marks.add(
                    new PruneMark(mark.path("epoch").asDouble(), mark.path("sparsity").asDouble()));
        }
        List<Restoration> restorations = new ArrayList<>();
        for (JsonNode restoration : node.path("restorations")) {
            restorations.add(
                    new Restoration(
                            restoration.path("epoch").asDouble(),
                            restoration.path("bestEpoch").asDouble()));
        }
        return new Curves(points, marks, node.path("plannedEnd").asDouble(), restorations);
    }
}
