package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Criterion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Criteria by what they take away and what they look at, in the order to show them. */
public enum CriterionGroup {
    WEIGHTS(false, false),
    WEIGHTS_BY_DATA(false, true),
    UNITS(true, false),
    UNITS_BY_DATA(true, true);

    private final boolean unitwise;
    private final boolean byData;

    CriterionGroup(boolean unitwise, boolean byData) {
        this.unitwise = unitwise;
        this.byData = byData;
    }

    /** The group of a criterion. */
    public static CriterionGroup of(Criterion criterion) {
        return Arrays.stream(values())
                .filter(group -> group.unitwise == criterion.isUnitwise())
                .filter(group -> group.byData == criterion.needsData())
                .findFirst()
                .orElseThrow();
    }

    /** Those in it. */
    List<Criterion> criteria() {
        return Arrays.stream(Criterion.values()).filter(c -> of(c) == this).toList();
    }

    /** The name in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
