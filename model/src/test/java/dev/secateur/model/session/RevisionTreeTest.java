package dev.secateur.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.inputs.RankBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionTreeTest {
    private final Session session = new Session();

    @Test
    void siblingsFollowEachOtherWithAllThatWasMadeFromThem() {
        grow(0, 1, 2, 1, 2, 4);
        assertThat(numbers(tree(1).nodes())).containsExactly(1, 2, 3, 5, 4, 6);
        assertThat(tree(1).find(2).orElseThrow().children()).containsExactly(3, 5);
        assertThat(numbers(tree(1).branch(node(2)))).containsExactly(2, 3, 5);
    }

    @Test
    void aBranchHasWhoeverComesToItsTopByGoingFromParentToParent() {
        SplittableRandom random = new SplittableRandom(4);
        int[] parents =
                IntStream.range(0, 40).map(i -> i == 0 ? 0 : 1 + random.nextInt(i)).toArray();
        grow(parents);
        for (int top = 1; top <= parents.length; top++) {
            int above = top;
            List<Integer> expected =
                    IntStream.rangeClosed(1, parents.length)
                            .filter(number -> comesTo(above, number, parents))
                            .boxed()
                            .toList();
            assertThat(numbers(tree(1).branch(node(top))))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static boolean comesTo(int top, int number, int[] parents) {
        int at = number;
        while (at != 0 && at != top) {
            at = parents[at - 1];
        }
        return at == top;
    }

    @Test
    void theOpenedOneAndWhateverLeadsToTheShownOneStay() {
        grow(0, 1, 2, 1);
        assertThat(tree(3).kept(node(1))).contains(Keeping.OPENED);
        assertThat(tree(3).kept(node(2))).contains(Keeping.SHOWN);
        assertThat(tree(3).kept(node(3))).contains(Keeping.SHOWN);
        assertThat(tree(3).kept(node(4))).isEmpty();
    }

    @Test
    void aPinnedOneStaysWithAllThatLeadToIt() {
        grow(0, 1, 2, 1);
        session.tag(3, RevisionTag.NONE.pinned(true));
        assertThat(tree(4).kept(node(2))).contains(Keeping.PINNED);
        assertThat(tree(4).kept(node(3))).contains(Keeping.PINNED);
        session.tag(3, RevisionTag.NONE);
        assertThat(tree(4).kept(node(2))).isEmpty();
    }

    @Test
    void whatARevisionIsBeingMadeFromStays() {
        grow(0, 1, 2, 1);
        RevisionTree tree = session.tree(4, OptionalInt.of(3));
        assertThat(tree.kept(node(2))).contains(Keeping.IN_USE);
    }

    @Test
    void deletingTakesOutTheBranchAndItsNumbersAreNotGivenAgain() {
        grow(0, 1, 2, 1);
        session.tag(2, RevisionTag.NONE.named("best"));
        assertThat(session.delete(tree(4), node(2)))
                .extracting(Revision::number)
                .containsExactly(2, 3);
        assertThat(numbers(tree(4).nodes())).containsExactly(1, 4);
        assertThat(session.add(revision(4)).number()).isEqualTo(5);
        assertThat(session.path(session.get(5)))
                .extracting(Revision::number)
                .containsExactly(1, 4, 5);
        assertThatThrownBy(() -> session.get(2)).isInstanceOf(NoSuchElementException.class);
        assertThat(session.tag(2)).isEqualTo(RevisionTag.NONE);
    }

    @Test
    void whatMustStayCannotBeDeleted() {
        grow(0, 1);
        assertThatThrownBy(() -> session.delete(tree(1), node(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(session.revisions()).hasSize(2);
    }

    @Test
    void judgingADeletedOneDoesNotBringItBack() {
        grow(0, 1);
        Revision before = session.get(2);
        session.delete(tree(1), node(2));
        session.replace(before);
        assertThat(session.revisions()).hasSize(1);
    }

    @Test
    void aNameOfNothingButSpaceIsNone() {
        assertThat(RevisionTag.NONE.named("  small one ").name()).contains("small one");
        assertThat(RevisionTag.NONE.named("  ")).isEqualTo(RevisionTag.NONE);
        assertThat(RevisionTag.NONE.pinned(true).named("x").pinned()).isTrue();
    }

    @Test
    void withNothingOpenTheTreeIsEmpty() {
        assertThat(RevisionTree.EMPTY.find(1)).isEmpty();
        Map<Integer, RevisionTag> none = new HashMap<>();
        assertThat(RevisionTree.of(List.of(), none, 0, OptionalInt.empty()))
                .isEqualTo(RevisionTree.EMPTY);
    }

    /** Adds a revision for each parent's number; 0 for one that was opened. */
    private void grow(int... parents) {
        for (int parent : parents) {
            session.add(revision(parent));
        }
    }

    private static Revision revision(int parent) {
        Origin origin =
                parent == 0
                        ? new Origin.Opened("tiny")
                        : new Origin.Narrowed(parent, RankBy.WEIGHT_NORM, List.of(0));
        return new Revision(
                0,
                origin,
                null,
                null,
                null,
                Optional.empty(),
                NetworkFile.About.NOTHING,
                OptionalLong.empty(),
                false,
                List.of());
    }

    private RevisionTree tree(int shown) {
        return session.tree(shown, OptionalInt.empty());
    }

    private RevisionNode node(int number) {
        return tree(1).find(number).orElseThrow();
    }

    private static List<Integer> numbers(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::number).toList();
    }
}
