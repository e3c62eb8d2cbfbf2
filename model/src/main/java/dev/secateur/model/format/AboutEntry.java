package dev.secateur.model.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.ExampleShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a network file says of its network besides the weights, as JSON. */
final class AboutEntry {
    static final String NAME = ModelZip.OWN + "network.json";

    private AboutEntry() {}

    static void write(NetworkFile.About about, OutputStream out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("version", 1);
        about.inputShape().ifPresent(shape -> root.set("input", lengths(mapper, shape)));
        about.classNames().forEach(root.withArray("/classes")::add);
        about.trainedOn()
                .ifPresent(
                        on ->
                                root.putObject("trainedOn")
                                        .put("data", on.data())
                                        .put("examples", on.examples()));
        root.set("curves", CurvesJson.write(mapper, about.curves()));
        if (!about.provenance().steps().isEmpty()) {
            root.set("provenance", about.provenance().json());
        }
        out.write(mapper.writeValueAsBytes(root));
    }

    private static JsonNode lengths(ObjectMapper mapper, ExampleShape shape) {
        ObjectNode node = mapper.createObjectNode();
        if (shape instanceof ExampleShape.Image image) {
            node.put("channels", image.channels());
            node.put("height", image.height()).put("width", image.width());
        } else if (shape instanceof ExampleShape.Sequence sequence) {
            node.put("features", sequence.features()).put("steps", sequence.steps());
        } else {
            node.put("features", shape.size());
        }
        return node;
    }

    /** Reads what it can; a damaged entry is no reason to refuse the network. */
    static NetworkFile.About read(ModelZip zip) throws IOException {
        if (!zip.has(NAME)) {
            return NetworkFile.About.NOTHING;
        }
        try {
            JsonNode root = new ObjectMapper().readTree(zip.bytes(NAME));
            List<String> classes = new ArrayList<>();
            root.path("classes").forEach(node -> classes.add(node.asText()));
            return new NetworkFile.About(
                            shape(root.path("input")),
                            classes,
                            trainedOn(root.path("trainedOn")),
                            CurvesJson.read(root.path("curves")))
                    .withProvenance(Provenance.read(root.path("provenance")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return NetworkFile.About.NOTHING;
        }
    }

    private static Optional<NetworkFile.TrainedOn> trainedOn(JsonNode node) {
        return node.has("data")
                ? Optional.of(
                        new NetworkFile.TrainedOn(
                                node.path("data").asText(), node.path("examples").asInt()))
                : Optional.empty();
    }

    private static Optional<ExampleShape> shape(JsonNode node) {
        if (node.has("height")) {
            return Optional.of(
                    new ExampleShape.Image(
                            node.path("channels").asInt(),
                            node.path("height").asInt(),
                            node.path("width").asInt()));
        } else if (node.has("steps")) {
            return Optional.of(
                    new ExampleShape.Sequence(
                            node.path("features").asInt(), node.path("steps").asInt()));
        }
        return node.has("features")
                ? Optional.of(new ExampleShape.Vector(node.path("features").asInt()))
                : Optional.empty();
    }
}
