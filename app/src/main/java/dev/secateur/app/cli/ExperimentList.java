package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.experiment.Experiment;
import java.util.List;

/**
 * The experiments that there are.
 *
 * @param experiments in the order to show them
 */
record ExperimentList(List<Experiment> experiments) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        for (Experiment experiment : experiments) {
            json.withArray("/experiments").addObject().put("name", experiment.name());
        }
    }

    @Override
    public void writeTo(Page page) {
        page.table(
                2,
                experiments.stream()
                        .map(Experiment::name)
                        .map(name -> List.of(name, page.message("experiment." + name)))
                        .toList());
    }
}
