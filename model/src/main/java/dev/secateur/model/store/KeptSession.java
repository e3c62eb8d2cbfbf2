package dev.secateur.model.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A session as it is kept. A value.
 *
 * @param opened the bundled network's name or the file it began with
 * @param newest the number that was given last; numbers are not given again
 * @param revisions in the order of their numbers; each one's parent is among them
 * @param moments what undo and redo go through, the oldest first; at least one
 * @param moment which of them holds, from 0
 * @param layer the index of the layer that is looked at, among the prunable ones
 * @param look what is looked at besides; empty in sessions of older programs
 * @param data what revisions are judged by; empty for none
 */
public record KeptSession(
        String opened,
        int newest,
        List<KeptRevision> revisions,
        List<KeptMoment> moments,
        int moment,
        int layer,
        Optional<KeptLook> look,
        Optional<KeptData> data) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if it speaks of moments or revisions that there are not
     */
    public KeptSession {
        revisions = List.copyOf(revisions);
        moments = List.copyOf(moments);
        Set<Integer> numbers = numbers(revisions);
        boolean isWhole =
                numbers.size() == revisions.size()
                        && newest >= numbers.size()
                        && layer >= 0
                        && moment >= 0
                        && moment < moments.size()
                        && moments.stream().map(KeptMoment::revision).allMatch(numbers::contains);
        if (!isWhole) {
            throw new IllegalArgumentException("Not a whole session: " + opened);
        }
    }

    /** As far as each comes after the one it was made from, and the first one was opened. */
    private static Set<Integer> numbers(List<KeptRevision> revisions) {
        Set<Integer> numbers = new TreeSet<>();
        for (KeptRevision revision : revisions) {
            OptionalInt parent = revision.origin().madeFrom();
            boolean isInPlace =
                    numbers.isEmpty() ? parent.isEmpty() : numbers.contains(parent.orElse(0));
            if (isInPlace) {
                numbers.add(revision.number());
            }
        }
        return numbers;
    }
}
