package dev.secateur.ui.sizes;

import dev.secateur.model.study.NetworkForm;
import java.util.List;

/**
 * The lengths of files as bars.
 *
 * @param groups one for each kind of file
 * @param legend what the bars of a group are called, in order
 * @param stale whether they are another revision's
 */
public record SizeBars(List<Group> groups, List<String> legend, boolean stale) {
    /** Copies the lists. */
    public SizeBars {
        groups = List.copyOf(groups);
        legend = List.copyOf(legend);
    }

    /**
     * A kind of file.
     *
     * @param label what it is called
     * @param bars one for each form, in order
     */
    public record Group(String label, List<Bar> bars) {
        /** Copies the list. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A file.
     *
     * @param form of which form of the network
     * @param bytes how long
     * @param text the same with its unit
     */
    public record Bar(NetworkForm form, long bytes, String text) {}

    /** The longest file. */
    public long longest() {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToLong(Bar::bytes)
                .max()
                .orElse(0);
    }
}
