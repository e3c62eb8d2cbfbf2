package dev.secateur.ui.pruning;

import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.pruning.Criterion;
import java.util.List;

/**
 * A criterion to choose, or not to.
 *
 * @param criterion the criterion
 * @param obstacle a message key that says why it cannot be chosen now; empty if it can
 */
public record CriterionChoice(Criterion criterion, String obstacle) {
    static CriterionChoice of(Criterion criterion, List<LayerWeights> layers, boolean hasData) {
        if (layers.isEmpty() || criterion.appliesTo(layers, hasData)) {
            return new CriterionChoice(criterion, "");
        } else if (!hasData && criterion.needsData()) {
            return new CriterionChoice(criterion, "criteria.no-data");
        }
        boolean unitsAreThere = Criterion.UNIT_L1.appliesTo(layers, hasData);
        return new CriterionChoice(
                criterion, unitsAreThere ? "criteria.no-scales" : "criteria.no-units");
    }

    /** Whether it can be chosen. */
    public boolean isUsable() {
        return obstacle.isEmpty();
    }

    /** Whether it is the first of its group. */
    public boolean isFirst() {
        return CriterionGroup.of(criterion).criteria().get(0) == criterion;
    }
}
