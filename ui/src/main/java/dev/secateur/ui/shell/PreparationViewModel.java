package dev.secateur.ui.shell;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.workbench.Workbench;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the values of tables are scaled and filled in, and whether that can be chosen. */
public final class PreparationViewModel {
    /** Who decides. */
    public enum State {
        /** No network is open. */
        CLOSED("preparation.hint.closed"),
        /** The network brings its own along. */
        FIXED("preparation.hint.fixed"),
        /** Pixels and sequences are not prepared. */
        PIXELS("preparation.hint.pixels"),
        /** The person. */
        FREE("preparation.hint.free");

        private final String messageKey;

        State(String messageKey) {
            this.messageKey = messageKey;
        }

        /** What to tell the person. */
        public String messageKey() {
            return messageKey;
        }
    }

    private final ReadOnlyObjectWrapper<Scaling> scaling = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MissingValues> missing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final Workbench workbench;

    /** Follows a workbench. */
    public PreparationViewModel(Workbench workbench) {
        this.workbench = workbench;
        workbench.revisionProperty().subscribe(this::update);
        workbench.dataProperty().subscribe(this::update);
        workbench.dataChoice().readingProperty().subscribe(this::update);
        update();
    }

    /** How values are scaled. */
    public ReadOnlyObjectProperty<Scaling> scalingProperty() {
        return scaling.getReadOnlyProperty();
    }

    /** What stands in for missing values. */
    public ReadOnlyObjectProperty<MissingValues> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Who decides. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Scales otherwise. */
    public void choose(Scaling other) {
        choose(other, missing.get());
    }

    /** Fills in otherwise. */
    public void choose(MissingValues other) {
        choose(scaling.get(), other);
    }

    private void choose(Scaling by, MissingValues filledBy) {
        if (state.get() == State.FREE) {
            workbench.dataChoice().prepare(by, filledBy);
        }
    }

    private void update() {
        DataOptions reading = workbench.dataChoice().readingProperty().get();
        Optional<Preparation> own =
                Optional.ofNullable(workbench.start())
                        .map(Revision::about)
                        .flatMap(about -> about.preparation());
        state.set(state(own.isPresent()));
        scaling.set(own.map(Preparation::scaling).orElse(reading.scaling()));
        missing.set(own.map(Preparation::missing).orElse(reading.missing()));
    }

    private State state(boolean isOwn) {
        if (workbench.revisionProperty().get() == null) {
            return State.CLOSED;
        } else if (isOwn) {
            return State.FIXED;
        }
        return workbench
                        .dataChoice()
                        .wholeShape()
                        .filter(shape -> !(shape instanceof ExampleShape.Vector))
                        .isPresent()
                ? State.PIXELS
                : State.FREE;
    }
}
