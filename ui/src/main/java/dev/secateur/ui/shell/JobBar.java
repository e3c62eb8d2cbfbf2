package dev.secateur.ui.shell;

import dev.secateur.ui.control.Localization;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/**
 * The bar at the bottom: what computes, the job that runs and how far it is, whether all is saved.
 * With several jobs a button opens the list of them.
 */
public final class JobBar extends GridPane {
    private final StringProperty backend = new SimpleStringProperty(this, "backend", "");
    private final StringProperty memory = new SimpleStringProperty(this, "memory", "");
    private final StringProperty state = new SimpleStringProperty(this, "state", "");
    private final ObservableList<JobRow> jobs = FXCollections.observableArrayList();
    private final Localization texts;
    private final Label current = new Label();
    private final JobProgress progress;
    private final Button more = new Button();
    private final HBox job;
    private final PopOver popOver;

    /** A bar without jobs, in the language of the texts. */
    public JobBar(Localization texts) {
        this.texts = texts;
        progress = new JobProgress(texts);
        job = new HBox(current, progress, more);
        popOver = new PopOver(new JobList(texts, jobs));
        build();
        InvalidationListener follow = o -> follow();
        jobs.addListener(follow);
        follow();
    }

    /** What computes: "CPU · 1 thread · AVX2". */
    public StringProperty backendProperty() {
        return backend;
    }

    /** How much memory is taken. */
    public StringProperty memoryProperty() {
        return memory;
    }

    /** Whether all is saved. */
    public StringProperty stateProperty() {
        return state;
    }

    /** The jobs that wait or run, the current one first. */
    public ObservableList<JobRow> jobs() {
        return jobs;
    }

    private void build() {
        getStyleClass().add("job-bar");
        current.getStyleClass().add("job-current");
        current.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(current, Priority.ALWAYS);
        more.getStyleClass().add("job-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(e -> toggle());
        job.getStyleClass().add("job-now");
        job.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(label(backend), label(memory));
        left.getStyleClass().add("job-facts");
        left.setAlignment(Pos.CENTER_LEFT);
        column(left, 0, 36, HPos.LEFT);
        column(job, 1, 54, HPos.LEFT);
        column(label(state), 2, 10, HPos.RIGHT);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        popOver.setDetachable(false);
        popOver.getStyleClass().add("job-popover");
    }

    private void column(Node node, int index, double percent, HPos side) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(side);
        getColumnConstraints().add(column);
        add(node, index, 0);
    }

    private static Label label(StringProperty text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add("job-fact");
        return label;
    }

    private void follow() {
        job.setVisible(!jobs.isEmpty());
        more.setVisible(jobs.size() > 1);
        if (jobs.size() <= 1) {
            popOver.hide();
        }
        if (!jobs.isEmpty()) {
            JobRow first = jobs.get(0);
            progress.follow(first);
            current.textProperty()
                    .bind(
                            Bindings.when(first.messageProperty().isEmpty())
                                    .then(first.titleProperty())
                                    .otherwise(first.messageProperty()));
            int others = jobs.size() - 1;
            more.textProperty().bind(texts.bind("jobs.more", others));
        }
    }

    private void toggle() {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(more);
        }
    }
}
