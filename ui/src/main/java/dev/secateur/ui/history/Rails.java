package dev.secateur.ui.history;

import dev.secateur.model.session.RevisionNode;
import dev.secateur.model.session.RevisionTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines to the left of a revision that join it with what it was made from and what was made
 * from it. The newest child goes on in its parent's lane, so that a chain stays straight; those
 * before it turn off to the right.
 *
 * @param lane where its dot stands, from 0; the lanes to the left of it all pass by
 * @param isBranch whether it turns off the lane to the left
 * @param above whether a line comes from above in its own lane
 * @param below whether one goes on below
 */
record Rails(int lane, boolean isBranch, boolean above, boolean below) {
    /** The lines of each node, by number. */
    static Map<Integer, Rails> of(RevisionTree tree) {
        Map<Integer, Rails> rails = new HashMap<>();
        for (RevisionNode node : tree.nodes()) {
            boolean below = !node.children().isEmpty();
            Rails own =
                    rails.computeIfAbsent(
                            node.number(), number -> new Rails(0, false, false, below));
            rails.put(node.number(), new Rails(own.lane, own.isBranch, own.above, below));
            List<Integer> children = node.children();
            for (int i = 0; i < children.size(); i++) {
                boolean isLast = i == children.size() - 1;
                int lane = isLast ? own.lane : own.lane + 1;
                rails.put(children.get(i), new Rails(lane, !isLast, isLast, false));
            }
        }
        return rails;
    }
}
