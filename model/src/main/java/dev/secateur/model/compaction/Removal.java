package dev.secateur.model.compaction;

import dev.secateur.model.topology.Rebuild.Transfer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Decides which groups of channels go: all that have nothing in their way, again and again until no
 * more do. Where channels of constant values cannot be taken over by a bias, one of them stays and
 * carries the others: weights that reach the same windows add up to the same sums, also at borders.
 * Which ones carry is decided anew whenever something went, since what they carried for may be
 * gone.
 */
final class Removal {
    /** A carrier of a much smaller value would need much larger weights. */
    private static final double LARGEST_FACTOR = 1000;

    private final Knowledge known;
    private final Map<Integer, Reason> pinned;
    private final BitSet gone = new BitSet();
    private final Map<Integer, Obstacle> carriers = new HashMap<>();
    private final Map<Integer, Reason> carrying = new HashMap<>();
    private final StandIns standIns;
    private final List<Transfer> transfers;
    private Map<Integer, List<Obstacle>> obstacles = Map.of();

    /**
     * Decides.
     *
     * @param pinned groups that stay in any case, by their roots, and why
     */
    Removal(Knowledge known, Map<Integer, Reason> pinned) {
        this.known = known;
        this.pinned = pinned;
        this.standIns = new StandIns(known);
        settle();
        this.transfers = standIns.transfers(gone);
    }

    private void settle() {
        boolean changed = true;
        while (changed) {
            carriers.clear();
            carrying.clear();
            obstacles = Obstacles.of(known, gone, standIns);
            changed = removeFree() || removeCarried();
        }
    }

    private boolean removeFree() {
        int before = gone.cardinality();
        groups().filter(group -> !pinned.containsKey(group) && !obstacles.containsKey(group))
                .forEach(gone::set);
        return gone.cardinality() > before;
    }

    private IntStream groups() {
        return IntStream.range(0, known.groups().end())
                .filter(channel -> known.groups().isRoot(channel) && !gone.get(channel));
    }

    private boolean removeCarried() {
        int before = gone.cardinality();
        groups().filter(group -> pinned.containsKey(group) && obstacles.containsKey(group))
                .forEach(group -> offer(obstacles.get(group)));
        groups().filter(group -> !pinned.containsKey(group) && canBeCarried(group))
                .boxed()
                .sorted(Comparator.comparing(this::eagerness).reversed())
                .forEach(this::carryOrKeep);
        return gone.cardinality() > before;
    }

    private boolean canBeCarried(int group) {
        return obstacles.containsKey(group)
                && obstacles.get(group).stream().allMatch(Obstacle::canBeCarried);
    }

    /** What many nodes read, and what has large values, is a good carrier. */
    private double eagerness(int group) {
        List<Obstacle> all = obstacles.get(group);
        double least = all.stream().mapToDouble(o -> Math.abs(o.value())).min().orElse(0);
        long readers = all.stream().mapToInt(Obstacle::node).distinct().count();
        return readers + least / (1 + least);
    }

    private void offer(List<Obstacle> all) {
        for (Obstacle obstacle : all) {
            if (obstacle.canBeCarried()) {
                carriers.putIfAbsent(obstacle.node(), obstacle);
            }
        }
    }

    private void carryOrKeep(int group) {
        List<Obstacle> all = obstacles.get(group);
        if (all.stream().allMatch(this::hasCarrier)) {
            for (Obstacle obstacle : all) {
                standIns.put(obstacle, carriers.get(obstacle.node()));
            }
            gone.set(group);
        } else {
            offer(all);
            String reader = all.get(0).reason().other();
            carrying.put(group, new Reason(Reason.Kind.CARRIES, reader, 0));
        }
    }

    private boolean hasCarrier(Obstacle obstacle) {
        Obstacle carrier = carriers.get(obstacle.node());
        return carrier != null
                && Math.abs(obstacle.value()) <= LARGEST_FACTOR * Math.abs(carrier.value());
    }

    /** The roots of the groups that go. */
    BitSet gone() {
        return gone;
    }

    /** The weights that carriers take over. */
    List<Transfer> transfers() {
        return transfers;
    }

    /** What is in the way of a group that stays. */
    List<Obstacle> obstacles(int group) {
        return obstacles.getOrDefault(group, List.of());
    }

    /** Why a group stays, where it was not needed. */
    java.util.Optional<Reason> reason(int group) {
        Reason reason = pinned.get(group);
        if (reason == null) {
            reason = carriedBy(group);
        }
        return java.util.Optional.ofNullable(reason);
    }

    private Reason carriedBy(int group) {
        Reason reason = carrying.get(group);
        boolean alone = reason != null && transfers.stream().noneMatch(t -> isTo(t, group));
        return alone && !obstacles(group).isEmpty() ? obstacles(group).get(0).reason() : reason;
    }

    private boolean isTo(Transfer transfer, int group) {
        int source = known.topology().node(transfer.node()).source();
        return known.group(source, transfer.to()) == group;
    }
}
