package dev.secateur.ui.shell;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The thin bar of one job, how far it is in words, and the button that cancels it. */
final class JobProgress extends HBox {
    private final Localization texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label amount = new Label();
    private final Button cancel = new Button();

    JobProgress(Localization texts) {
        this.texts = texts;
        bar.getStyleClass().add("job-progress");
        amount.getStyleClass().add("job-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().add("job-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("job-progress-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(bar, amount, cancel);
    }

    /** Follows a job from now on. */
    void follow(JobRow job) {
        bar.progressProperty().bind(job.fractionProperty());
        amount.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> amount(job), job.fractionProperty(), job.timeLeftProperty()));
        ObservableValue<Boolean> cancelled = job.cancelledProperty();
        cancel.textProperty()
                .bind(
                        texts.map(
                                cancelled,
                                asked -> texts.text(asked ? "jobs.cancelling" : "jobs.cancel")));
        cancel.disableProperty().bind(job.cancelledProperty());
        cancel.setOnAction(e -> job.cancel());
        cancel.accessibleTextProperty()
                .bind(texts.map(job.titleProperty(), t -> texts.text("jobs.cancel-named", t)));
    }

    private static String amount(JobRow job) {
        double fraction = job.fractionProperty().get();
        String left = job.timeLeftProperty().get();
        String done = fraction < 0 ? "" : Figures.fixed(fraction * 100, 0) + "\u202f%";
        return done.isEmpty() || left.isEmpty() ? done + left : done + " · " + left;
    }
}
