package dev.secateur.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/**
 * Units of a layer as they are typed, such as {@code conv1:0,3,7}.
 *
 * @param layer the layer's name, which may have a colon itself
 * @param units their numbers, from 0
 */
record UnitsOfLayer(String layer, Set<Integer> units) {
    private static final Pattern FORM = Pattern.compile("(.+):(\\d{1,9}(?:,\\d{1,9})*)");

    static UnitsOfLayer of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new TypeConversionException("LAYER:N,N");
        }
        return new UnitsOfLayer(
                parts.group(1),
                Arrays.stream(parts.group(2).split(",", -1))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()));
    }

    /** All units of each layer, which may have been named several times. */
    static Map<String, Set<Integer>> byLayer(List<UnitsOfLayer> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                UnitsOfLayer::layer,
                                Collectors.flatMapping(
                                        of -> of.units().stream(), Collectors.toSet())));
    }
}
