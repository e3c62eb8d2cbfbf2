package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.StoredWeights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many bytes a network's parameters take in files of each kind.
 *
 * @param parameters how many there are
 * @param bytes by kind; without those that need codes where there are none
 */
record PackedSizes(long parameters, Map<Packing, Long> bytes) implements Report {
    private static final double KILOBYTE = 1000;

    static PackedSizes of(StoredWeights weights) {
        Map<Packing, Long> bytes = new EnumMap<>(Packing.class);
        for (Packing packing : Packing.values()) {
            if (!packing.needsCodes() || weights.codes().isPresent()) {
                bytes.put(packing, packing.bytes(weights));
            }
        }
        return new PackedSizes(weights.parameters(), bytes);
    }

    /** How many times as much a network of floats takes. */
    double ratio(long denseBytes, Packing packing) {
        return (double) denseBytes / bytes.get(packing);
    }

    @Override
    public void writeTo(ObjectNode json) {
        ObjectNode sizes = json.putObject("bytes");
        bytes.forEach((packing, size) -> sizes.put(packing.key(), size));
    }

    @Override
    public void writeTo(Page page) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.packing"),
                        page.message("cli.kilobytes"),
                        page.message("cli.bits-a-parameter"),
                        page.message("cli.to-dense")));
        long dense = bytes.get(Packing.DENSE);
        bytes.forEach(
                (packing, size) ->
                        rows.add(
                                List.of(
                                        page.message("packing." + packing.key()),
                                        page.number(size / KILOBYTE, 1),
                                        page.number(8.0 * size / parameters, 2),
                                        page.times((double) dense / size))));
        page.table(1, rows);
    }
}
