package dev.secateur.model.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.evaluation.ClassScore;
import dev.secateur.model.evaluation.Evaluation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records as JSON objects, member by member, so that a record that gains a member needs no line
 * here. Members are numbers, truth values, texts, constants of an enum, other records, sealed
 * interfaces of records, and optional, listed or named ones of these. Which class is made follows
 * from the declared types alone: of a sealed interface the {@code kind} chooses among the records
 * it permits. No class is ever looked up by a name that a file gives. An {@link Evaluation} is
 * written as what it was made of.
 */
public final class RecordJson {
    private static final String KIND = "kind";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    /** What an evaluation is made of. */
    record Scores(double loss, List<String> classes, List<List<Long>> confusion) {
        static Scores of(Evaluation evaluation) {
            return new Scores(
                    evaluation.loss(),
                    evaluation.classes().stream().map(ClassScore::name).toList(),
                    Arrays.stream(evaluation.confusion())
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList());
        }

        Evaluation evaluation() {
            boolean isSquare =
                    confusion.size() == classes.size()
                            && confusion.stream().allMatch(row -> row.size() == classes.size());
            if (!isSquare) {
                throw new IllegalArgumentException("No confusion matrix of " + classes.size());
            }
            return new Evaluation(
                    loss,
                    classes,
                    confusion.stream()
                            .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                            .toArray(long[][]::new));
        }
    }

    /**
     * Writes a record; empty members are left out.
     *
     * @param value of members that can be written
     */
    public static ObjectNode write(Record value) {
        ObjectNode node = NODES.objectNode();
        Class<?> type = value.getClass();
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed)) {
            node.put(KIND, key(type.getSimpleName()));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode member = any(member(value, component));
            if (!member.isNull()) {
                node.set(component.getName(), member);
            }
        }
        return node;
    }

    private static JsonNode any(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(RecordJson::any).orElse(NODES.nullNode());
        } else if (value instanceof OptionalDouble real) {
            return real.isPresent() ? NODES.numberNode(real.getAsDouble()) : NODES.nullNode();
        } else if (value instanceof Evaluation evaluation) {
            return write(Scores.of(evaluation));
        } else if (value instanceof Record record) {
            return write(record);
        } else if (value instanceof Enum<?> constant) {
            return NODES.textNode(key(constant.name()));
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((name, one) -> node.set(name.toString(), any(one)));
            return node;
        } else if (value instanceof Collection<?> collection) {
            ArrayNode node = NODES.arrayNode();
            collection.forEach(one -> node.add(any(one)));
            return node;
        }
        return number(value);
    }

    private static JsonNode number(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return NODES.numberNode(((Number) value).longValue());
        } else if (value instanceof Number number) {
            return NODES.numberNode(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        return NODES.textNode(value.toString());
    }

    /**
     * Reads a record that lacks nothing, of a record's class or of a sealed interface of records.
     *
     * @throws IllegalArgumentException if it names a kind or constant that is not known here
     * @throws dev.secateur.model.job.UserError if the record refuses the values
     */
    public static <T> T read(JsonNode node, Class<T> type) {
        return type.cast(any(node, type, null));
    }

    /**
     * Reads a record.
     *
     * @param defaults gives the members that the JSON lacks; of another kind than the JSON says,
     *     they are zero or empty
     * @throws IllegalArgumentException if it names a kind or constant that is not known here
     * @throws dev.secateur.model.job.UserError if the record refuses the values
     */
    static <T extends Record> T read(JsonNode node, Class<T> type, T defaults) {
        return type.cast(any(node, type, defaults));
    }

    private static Object any(JsonNode node, Type type, Object defaults) {
        boolean missing = node.isMissingNode() || node.isNull();
        if (missing && defaults != null) {
            return defaults;
        } else if (type instanceof ParameterizedType parameterized) {
            return container(node, parameterized);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == OptionalDouble.class) {
            return missing ? OptionalDouble.empty() : OptionalDouble.of(real(node));
        } else if (plain == Evaluation.class) {
            return ((Scores) record(node, Scores.class, null)).evaluation();
        } else if (plain.isRecord()) {
            return record(node, plain, defaults);
        } else if (plain.isEnum()) {
            // Before the sealed ones: so is an enum whose constants have bodies.
            return constant(node, plain);
        } else if (plain.isSealed()) {
            return kind(node, plain, defaults);
        }
        return primitive(node, plain);
    }

    private static Object container(JsonNode node, ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            boolean none = node.isMissingNode() || node.isNull();
            return none ? Optional.empty() : Optional.of(any(node, inner[0], null));
        } else if (type.getRawType() == Map.class) {
            Map<String, Object> map = new TreeMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), any(e.getValue(), inner[1], null)));
            return map;
        }
        List<Object> list = new ArrayList<>();
        node.forEach(one -> list.add(any(one, inner[0], null)));
        return type.getRawType() == Set.class ? new LinkedHashSet<>(list) : list;
    }

    private static Object record(JsonNode node, Class<?> type, Object defaults) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object usual = type.isInstance(defaults) ? member(defaults, components[i]) : null;
            JsonNode member = node.path(components[i].getName());
            values[i] = any(member, components[i].getGenericType(), usual);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object kind(JsonNode node, Class<?> type, Object defaults) {
        String asked = node.path(KIND).asText();
        for (Class<?> permitted : kinds(type)) {
            if (key(permitted.getSimpleName()).equals(asked)) {
                return any(node, permitted, permitted.isInstance(defaults) ? defaults : null);
            }
        }
        throw new IllegalArgumentException("No kind " + asked + " of " + type.getSimpleName());
    }

    /** All records that a sealed interface permits, those of sealed ones beneath it too. */
    private static List<Class<?>> kinds(Class<?> sealed) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed() && permitted.isInterface()) {
                kinds.addAll(kinds(permitted));
            } else {
                kinds.add(permitted);
            }
        }
        return kinds;
    }

    private static Object constant(JsonNode node, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (key(((Enum<?>) constant).name()).equals(node.asText())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + " " + node.asText());
    }

    private static Object primitive(JsonNode node, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return node.asInt();
        } else if (type == long.class || type == Long.class) {
            return node.asLong();
        } else if (type == double.class || type == Double.class) {
            return real(node);
        } else if (type == float.class || type == Float.class) {
            return (float) real(node);
        } else if (type == boolean.class || type == Boolean.class) {
            return node.asBoolean();
        } else if (type == String.class) {
            return node.asText();
        }
        throw new IllegalStateException("No JSON for " + type);
    }

    /** Jackson writes what is no number, or infinite, as text. */
    private static double real(JsonNode node) {
        return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
    }

    private static Object member(Object of, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code OneShot} and {@code ONE_SHOT} are both {@code one-shot}. */
    private static String key(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
