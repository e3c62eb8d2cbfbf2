package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/**
 * Collects labels as they stand in a file and makes classes of them. Where all are numbers, the
 * classes go by value ({@code +1}, {@code 1} and {@code 1.0} are one class); else by name. So the
 * order of the rows does not matter.
 */
final class ClassLabels {
    private final String path;
    private final Map<String, Integer> numberOfText = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final IntStream.Builder numbers = IntStream.builder();
    private int size;

    /**
     * None yet.
     *
     * @param path where they come from, for errors
     */
    ClassLabels(String path) {
        this.path = path;
    }

    void add(String label, long line) {
        if (Numbers.isMissing(label)) {
            throw new UserError(ErrorCode.DATA_LABEL_MISSING, path, line);
        }
        numbers.add(
                numberOfText.computeIfAbsent(
                        label,
                        text -> {
                            texts.add(text);
                            return texts.size() - 1;
                        }));
        size++;
    }

    int size() {
        return size;
    }

    /**
     * The classes.
     *
     * @param column what the label column is called, for the error if it holds no classes
     */
    Labels toLabels(String column) {
        Map<String, Integer> classOfText = classOfText();
        List<String> names = List.copyOf(namesByClass(classOfText).values());
        // A column of measurements has nearly as many values as rows.
        if (names.size() > 2 && names.size() > size / 2) {
            throw new UserError(ErrorCode.DATA_LABEL_VALUES, path, column, names.size(), size);
        }
        int[] classOfNumber = texts.stream().mapToInt(classOfText::get).toArray();
        return new Labels(names, numbers.build().map(n -> classOfNumber[n]).toArray());
    }

    private Map<String, Integer> classOfText() {
        Map<String, Integer> classes = new HashMap<>();
        if (texts.stream().allMatch(Numbers::isNumber)) {
            List<Double> values = new ArrayList<>(new TreeSet<>(values().values()));
            Map<Double, Integer> places = places(values);
            values().forEach((text, value) -> classes.put(text, places.get(value)));
        } else {
            classes.putAll(places(texts.stream().sorted().toList()));
        }
        return classes;
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new HashMap<>();
        // Adding 0 makes 0 of −0, which would be a class of its own.
        texts.forEach(text -> values.put(text, Double.parseDouble(text) + 0.0));
        return values;
    }

    private static <T> Map<T, Integer> places(List<T> sorted) {
        Map<T, Integer> places = new HashMap<>();
        sorted.forEach(value -> places.put(value, places.size()));
        return places;
    }

    /** Of several ways to write a number the shortest, such as 1 rather than 1.0. */
    private static Map<Integer, String> namesByClass(Map<String, Integer> classOfText) {
        BinaryOperator<String> shorter =
                BinaryOperator.minBy(
                        Comparator.comparingInt(String::length)
                                .thenComparing(Comparator.naturalOrder()));
        Map<Integer, String> names = new TreeMap<>();
        classOfText.forEach((text, number) -> names.merge(number, text, shorter));
        return names;
    }

    /** Classes and who belongs to them. */
    static final class Labels {
        private final List<String> names;
        private final int[] ofExamples;

        private Labels(List<String> names, int[] ofExamples) {
            this.names = names;
            this.ofExamples = ofExamples;
        }

        /** The names of the classes. */
        List<String> names() {
            return names;
        }

        /** The class of each example. */
        int[] ofExamples() {
            return ofExamples;
        }
    }
}
