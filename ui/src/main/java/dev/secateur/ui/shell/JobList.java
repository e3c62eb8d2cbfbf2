package dev.secateur.ui.shell;

import dev.secateur.ui.control.Localization;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All jobs one below the other, each with its progress and its cancel. */
final class JobList extends ScrollPane {
    private final Localization texts;
    private final ObservableList<JobRow> jobs;
    private final VBox rows = new VBox();
    private final List<JobRow> shown = new ArrayList<>();
    private final InvalidationListener refresh = o -> refresh();

    JobList(Localization texts, ObservableList<JobRow> jobs) {
        this.texts = texts;
        this.jobs = jobs;
        rows.getStyleClass().add("job-list");
        getStyleClass().add("job-list-scroll");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        jobs.addListener(new WeakInvalidationListener(refresh));
        refresh();
    }

    private void refresh() {
        List<Node> kept = new ArrayList<>();
        for (JobRow job : jobs) {
            int known = shown.indexOf(job);
            kept.add(known >= 0 ? rows.getChildren().get(known) : row(job));
        }
        shown.clear();
        shown.addAll(jobs);
        rows.getChildren().setAll(kept);
    }

    private Node row(JobRow job) {
        Label title = new Label();
        title.textProperty().bind(job.titleProperty());
        title.getStyleClass().add("job-title");
        Label message = new Label();
        message.textProperty().bind(job.messageProperty());
        message.getStyleClass().add("job-message");
        JobProgress progress = new JobProgress(texts);
        progress.follow(job);
        VBox row = new VBox(title, message, progress);
        row.getStyleClass().add("job-row");
        return row;
    }
}
