package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.model.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RailsTest {
    @Test
    void aChainIsStraight() {
        assertThat(lanes(tree(0, 1, 2, 3))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void theNewestChildGoesOnInTheLaneOfItsParent() {
        assertThat(lanes(tree(0, 1, 1, 1, 2))).containsExactly(0, 1, 1, 1, 0);
    }

    @Test
    void whatLeavesALineBelowComesIntoTheNextFromAbove() {
        SplittableRandom random = new SplittableRandom(8);
        for (int size = 1; size < 60; size++) {
            int[] parents =
                    IntStream.range(0, size).map(i -> i == 0 ? 0 : 1 + random.nextInt(i)).toArray();
            RevisionTree tree = tree(parents);
            Map<Integer, Rails> rails = Rails.of(tree);
            Set<Integer> coming = Set.of();
            for (RevisionNode node : tree.nodes()) {
                Rails own = rails.get(node.number());
                assertThat(through(own, own.above())).isEqualTo(coming);
                coming = through(own, own.below());
                assertThat(own.isBranch() && own.above()).isFalse();
            }
            assertThat(coming).isEmpty();
        }
    }

    /** The lanes that a line crosses its edge in. */
    private static Set<Integer> through(Rails rails, boolean isOwn) {
        Set<Integer> lanes =
                IntStream.range(0, rails.lane())
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new));
        if (isOwn) {
            lanes.add(rails.lane());
        }
        return lanes;
    }

    private static List<Integer> lanes(RevisionTree tree) {
        Map<Integer, Rails> rails = Rails.of(tree);
        return tree.nodes().stream().map(node -> rails.get(node.number()).lane()).toList();
    }

    /** A revision for each parent's number; 0 for the opened one. */
    private static RevisionTree tree(int... parents) {
        Session session = new Session();
        for (int parent : parents) {
            session.add(
                    new Revision(
                            0,
                            parent == 0
                                    ? new Origin.Opened("tiny")
                                    : new Origin.Narrowed(parent, RankBy.WEIGHT_NORM, List.of(0)),
                            null,
                            null,
                            null,
                            Optional.empty(),
                            NetworkFile.About.NOTHING,
                            OptionalLong.empty(),
                            false,
                            List.of()));
        }
        return session.tree(1, OptionalInt.empty());
    }
}
