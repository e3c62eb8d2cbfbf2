package dev.secateur.model.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.pruning.Schedule;
import dev.secateur.model.training.TrainingOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a network was made, step by step, the first one first. What a step says beyond what is known
 * here, such as a newer program's options, is kept as it is.
 *
 * @param steps each a JSON object, as {@link ProvenanceStep} writes it
 */
public record Provenance(List<String> steps) {
    /** Nobody wrote down how. */
    public static final Provenance UNKNOWN = new Provenance(List.of());

    private static final PruningPlan USUAL =
            new PruningPlan(
                    PruningSpec.global(0), new Schedule.OneShot(), TrainingOptions.epochs(0));

    /** Copies the list. */
    public Provenance {
        steps = List.copyOf(steps);
    }

    /**
     * What it takes to prune another network the same way.
     *
     * @param data the data's name
     * @param reading how they are read
     * @param examples how many of the training examples at most, from the first on
     * @param plan what is done
     */
    public record Recipe(String data, DataOptions reading, int examples, PruningPlan plan) {}

    /** The same with one more step. */
    public Provenance and(String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        return new Provenance(more);
    }

    /** The steps as JSON. */
    public ArrayNode json() {
        ArrayNode array = new ObjectMapper().createArrayNode();
        steps.forEach(step -> array.add(parsed(step)));
        return array;
    }

    /** Reads what {@link #json} wrote; what is no list of objects gives no steps. */
    static Provenance read(JsonNode array) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : array) {
            if (step.isObject()) {
                steps.add(step.toString());
            }
        }
        return new Provenance(steps);
    }

    /**
     * How it was pruned last.
     *
     * @param file what to call the file in the error
     * @throws UserError {@code PLAN_MISSING} if it was not pruned, or nobody wrote down how, and
     *     {@code PLAN_UNKNOWN} if the plan says more than is understood here, so that following it
     *     would do something else
     */
    public Recipe lastPruning(String file) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            JsonNode step = parsed(steps.get(i));
            if (step.path("action").asText().equals(ProvenanceStep.PRUNED)) {
                return recipe(step, file);
            }
        }
        throw new UserError(ErrorCode.PLAN_MISSING, file);
    }

    private static Recipe recipe(JsonNode step, String file) {
        JsonNode data = step.path("data");
        return new Recipe(
                data.path("name").asText(),
                exactly(step.path("reading"), DataOptions.DEFAULT, file),
                data.path("train").asInt(Integer.MAX_VALUE),
                exactly(step.path("plan"), USUAL, file));
    }

    /** What is written is complete, so what reads as something else was not understood. */
    private static <T extends Record> T exactly(JsonNode node, T defaults, String file) {
        try {
            @SuppressWarnings("unchecked") // a record's class is that of its values
            Class<T> type = (Class<T>) defaults.getClass();
            T value = RecordJson.read(node, type, defaults);
            JsonNode again = RecordJson.write(value);
            for (String member : (Iterable<String>) node::fieldNames) {
                if (!covers(again.path(member), node.path(member))) {
                    throw new UserError(ErrorCode.PLAN_UNKNOWN, file, member);
                }
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw new UserError(e, ErrorCode.PLAN_UNKNOWN, file, String.valueOf(e.getMessage()));
        }
    }

    /** Whether all that is said is said again; how wide a number was written does not matter. */
    private static boolean covers(JsonNode again, JsonNode said) {
        if (!said.isContainerNode()) {
            return again.getNodeType() == said.getNodeType()
                    && again.asText().equals(said.asText());
        } else if (said.isArray()) {
            return again.size() == said.size()
                    && IntStream.range(0, said.size())
                            .allMatch(i -> covers(again.path(i), said.path(i)));
        }
        return said.properties().stream()
                .allMatch(member -> covers(again.path(member.getKey()), member.getValue()));
    }

    private static JsonNode parsed(String step) {
        try {
            return new ObjectMapper().readTree(step);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A step is JSON", e);
        }
    }
}
