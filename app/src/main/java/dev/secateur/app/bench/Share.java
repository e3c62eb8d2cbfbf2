package dev.secateur.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How much of our engine's training steps one operation takes.
 *
 * @param setting what was measured
 * @param operation what it is called
 * @param share of the time of all operations; waiting for the batch is none of them
 */
public record Share(Setting setting, String operation, double share) {
    static List<Share> of(Setting setting, JsonNode answer) {
        return answer.path("shares").properties().stream()
                .map(entry -> new Share(setting, entry.getKey(), entry.getValue().asDouble()))
                .toList();
    }
}
