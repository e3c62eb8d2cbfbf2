package dev.secateur.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A job as the window shows it. */
public final class JobRow {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty message = new SimpleStringProperty(this, "message", "");
    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", -1);
    private final StringProperty timeLeft = new SimpleStringProperty(this, "timeLeft", "");
    private final ReadOnlyBooleanWrapper cancelled =
            new ReadOnlyBooleanWrapper(this, "cancelled", false);
    private final Runnable onCancel;

    /** A job that is cancelled by this. */
    public JobRow(Runnable onCancel) {
        this.onCancel = onCancel;
    }

    /** What the job is. */
    public StringProperty titleProperty() {
        return title;
    }

    /** What it is doing now; empty to show the title alone. */
    public StringProperty messageProperty() {
        return message;
    }

    /** The share that is done, 0 to 1; negative when it is not known. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    /** How long it still takes, in words; empty when it is not known. */
    public StringProperty timeLeftProperty() {
        return timeLeft;
    }

    /** Whether it was asked to stop. */
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    /** Asks the job to stop; once. */
    public void cancel() {
        if (!cancelled.get()) {
            cancelled.set(true);
            onCancel.run();
        }
    }
}
