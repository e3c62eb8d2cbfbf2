package dev.secateur.app.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes what was found, arm by arm and seed by seed. */
final class Findings implements Ledger {
    private final Map<Arm, List<Finding>> findings = new LinkedHashMap<>();

    @Override
    public void add(Arm arm, Finding finding) {
        findings.computeIfAbsent(arm, key -> new ArrayList<>()).add(finding);
    }

    /** A row for each arm that was done at least once, in the order they came. */
    List<Row> rows() {
        return findings.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .toList();
    }
}
