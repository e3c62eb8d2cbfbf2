package dev.secateur.ui.sensitivity;

import dev.secateur.model.study.MeasuredSparsities;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Sparsities that are proposed.
 *
 * @param budget how many percentage points of accuracy may be lost
 * @param rows for each layer what is proposed, in the network's order
 * @param measured what the network does with all of them; empty while that is being measured
 */
record Proposal(double budget, List<ProposalRow> rows, Optional<MeasuredSparsities> measured) {
    /** Copies the list. */
    Proposal {
        rows = List.copyOf(rows);
    }

    Map<String, Double> sparsities() {
        Map<String, Double> all = new LinkedHashMap<>();
        rows.forEach(row -> all.put(row.layer(), row.proposed()));
        return all;
    }

    Proposal with(UnaryOperator<ProposalRow> change) {
        return new Proposal(budget, rows.stream().map(change).toList(), measured);
    }

    Proposal with(Optional<MeasuredSparsities> other) {
        return new Proposal(budget, rows, other);
    }

    /** Whether it was changed so that it loses more than was allowed. */
    boolean breaksBudget() {
        return measured.filter(of -> !of.isWithin(budget)).isPresent();
    }
}
