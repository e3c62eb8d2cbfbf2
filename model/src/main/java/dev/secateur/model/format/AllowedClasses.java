package dev.secateur.model.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.List;

/**
 * A configuration may name classes for DL4J to make; only those in DL4J's and ND4J's own rooms for
 * layers, activations, losses and updaters are let through.
 */
final class AllowedClasses {
    private static final List<String> ROOMS =
            List.of(
                    "org.deeplearning4j.nn.conf.",
                    "org.deeplearning4j.nn.weights.",
                    "org.nd4j.linalg.activations.impl.",
                    "org.nd4j.linalg.lossfunctions.impl.",
                    "org.nd4j.linalg.learning.config.",
                    "org.nd4j.linalg.learning.regularization.",
                    "org.nd4j.linalg.schedule.");

    private AllowedClasses() {}

    static void check(String json, String file) {
        try {
            check(new ObjectMapper().readTree(json), file);
        } catch (JsonProcessingException e) {
            throw new UserError(e, ErrorCode.MODEL_DAMAGED, file);
        }
    }

    private static void check(JsonNode node, String file) {
        JsonNode named = node.get("@class");
        if (named != null && ROOMS.stream().noneMatch(named.asText()::startsWith)) {
            throw new UserError(ErrorCode.MODEL_UNSAFE, file, named.asText());
        }
        node.forEach(child -> check(child, file));
    }
}
