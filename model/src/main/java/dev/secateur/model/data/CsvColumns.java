package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a CSV file holds the label, and what the columns are called.
 *
 * @param names as the header gives them; empty if the file has no header
 * @param count how many columns there are
 * @param label which one holds the label, from 0
 */
record CsvColumns(Optional<List<String>> names, int count, int label) {
    /** More names than these in an error help nobody. */
    private static final int MOST_NAMES = 20;

    /** So many numbers in order are no measurement. */
    private static final int LEAST_COUNTED = 8;

    /**
     * Finds out from the first two rows.
     *
     * @param path for errors
     * @param first the first row
     * @param second the second row, if there is one
     * @param wanted which column is the label: a number from 1, or else a name; the last if empty
     */
    static CsvColumns of(
            String path,
            List<String> first,
            Optional<List<String>> second,
            Optional<String> wanted) {
        if (first.size() < 2) {
            throw new UserError(ErrorCode.DATA_NO_FEATURES, path);
        }
        int label =
                wanted.map(column -> find(path, first, column.strip())).orElse(first.size() - 1);
        boolean named = wanted.isPresent() && !isPlace(wanted.get().strip(), first.size());
        boolean header = named || isHeader(first, second, label);
        return new CsvColumns(
                header ? Optional.of(List.copyOf(first)) : Optional.empty(), first.size(), label);
    }

    /** What the features are called, without the label. */
    Optional<List<String>> featureNames() {
        return names.map(
                all -> {
                    List<String> features = new ArrayList<>(all);
                    features.remove(label);
                    return features;
                });
    }

    /** A column's name, or its number from 1 where there is no header. */
    String name(int column) {
        return names.map(all -> all.get(column)).orElse(Integer.toString(column + 1));
    }

    private static int find(String path, List<String> first, String wanted) {
        if (isPlace(wanted, first.size())) {
            return Integer.parseInt(wanted) - 1;
        }
        int place = first.indexOf(wanted);
        if (place < 0) {
            throw new UserError(ErrorCode.DATA_LABEL_COLUMN, path, wanted, known(first));
        }
        return place;
    }

    private static boolean isPlace(String wanted, int columns) {
        return wanted.matches("[1-9][0-9]{0,8}") && Integer.parseInt(wanted) <= columns;
    }

    private static String known(List<String> first) {
        if (first.stream().anyMatch(Numbers::isNumber)) {
            return "1–" + first.size();
        }
        Stream<String> some = first.stream().limit(MOST_NAMES);
        Stream<String> more = first.size() > MOST_NAMES ? Stream.of("…") : Stream.empty();
        return String.join(", ", Stream.concat(some, more).toList());
    }

    /**
     * A header has names where the features are; or counts its many columns; or names a label that
     * is a number in the row below.
     */
    private static boolean isHeader(List<String> first, Optional<List<String>> second, int label) {
        List<String> features = new ArrayList<>(first);
        features.remove(label);
        boolean texts =
                features.stream().noneMatch(Numbers::isNumber)
                        && !features.stream().allMatch(Numbers::isMissing);
        boolean labelNamed =
                !Numbers.isNumber(first.get(label))
                        && second.filter(row -> label < row.size())
                                .filter(row -> Numbers.isNumber(row.get(label)))
                                .isPresent();
        return texts || labelNamed || counts(features, 0) || counts(features, 1);
    }

    private static boolean counts(List<String> features, int from) {
        return features.size() >= LEAST_COUNTED
                && IntStream.range(0, features.size())
                        .allMatch(i -> features.get(i).equals(Integer.toString(from + i)));
    }
}
