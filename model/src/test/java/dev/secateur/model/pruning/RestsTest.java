package dev.secateur.model.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RestsTest {
    @Property(tries = 300)
    void howeverManyArraysTheyLieInEachRunHasItsOwnPlacesInOneOfThem(
            @ForAll @Size(max = 40) List<@IntRange(max = 50) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 200) int mostInAnArray) {
        int[] before = before(sizes);

        Rests rests = new Rests(before, mostInAnArray);

        Set<List<Integer>> places = new HashSet<>();
        int all = before[sizes.size()];
        for (int run = 0; run < sizes.size(); run++) {
            char[] array = rests.arrays()[run];
            for (int i = before[run]; i < before[run + 1]; i++) {
                int place = i - rests.start(run);
                assertThat(place).isBetween(0, array.length - 1);
                assertThat(array.length).isLessThan(mostInAnArray + 51);
                places.add(List.of(System.identityHashCode(array), place));
            }
        }
        assertThat(places).hasSize(all);
        assertThat(rests.bytes()).isEqualTo((long) all * Character.BYTES);
    }

    private static int[] before(List<Integer> sizes) {
        int[] before = new int[sizes.size() + 1];
        for (int run = 0; run < sizes.size(); run++) {
            before[run + 1] = before[run] + sizes.get(run);
        }
        return before;
    }
}
