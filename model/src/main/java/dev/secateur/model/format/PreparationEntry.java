package dev.secateur.model.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is done to data before a network sees them, as JSON. */
final class PreparationEntry {
    static final String NAME = ModelZip.OWN + "preparation.json";

    private PreparationEntry() {}

    static void write(Preparation preparation, OutputStream out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("version", 1);
        root.put("scaling", preparation.scaling().key());
        root.put("missing", preparation.missing().key());
        ArrayNode features = root.putArray("features");
        for (Preparation.Feature feature : preparation.features()) {
            features.addObject()
                    .put("substitute", (double) feature.substitute())
                    .put("offset", (double) feature.offset())
                    .put("scale", (double) feature.scale())
                    .put("constant", feature.isConstant());
        }
        preparation.kept().forEach(root.putArray("kept")::add);
        out.write(mapper.writeValueAsBytes(root));
    }

    /** Without it the network would answer wrongly, so a damaged entry is an error. */
    static Optional<Preparation> read(ModelZip zip, String file) throws IOException {
        if (!zip.has(NAME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(new ObjectMapper().readTree(zip.bytes(NAME))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UserError(e, ErrorCode.MODEL_DAMAGED, file);
        }
    }

    private static Preparation read(JsonNode root) {
        List<Preparation.Feature> features = new ArrayList<>();
        for (JsonNode feature : root.path("features")) {
            features.add(
                    new Preparation.Feature(
                            number(feature, "substitute"),
                            number(feature, "offset"),
                            number(feature, "scale"),
                            feature.path("constant").asBoolean()));
        }
        List<Integer> kept = new ArrayList<>();
        root.path("kept").forEach(node -> kept.add(node.asInt(-1)));
        return new Preparation(
                byKey(Scaling.values(), Scaling::key, root.path("scaling").asText()),
                byKey(MissingValues.values(), MissingValues::key, root.path("missing").asText()),
                features,
                kept);
    }

    private static float number(JsonNode node, String name) {
        return (float) node.path(name).asDouble(Double.NaN);
    }

    private static <T> T byKey(T[] values, Function<T, String> key, String wanted) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted));
    }
}
