package dev.secateur.ui.sizes;

import dev.secateur.model.session.Revision;
import dev.secateur.model.study.NetworkCost;
import dev.secateur.model.study.NetworkForm;
import dev.secateur.model.study.NetworkSpeeds;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Comparisons;
import dev.secateur.ui.workbench.Measured;
import dev.secateur.ui.workbench.RunningJob;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What the shown network takes, beside the opened one and its compacted form. */
public final class SizesViewModel {
    /** What there is to see. */
    public enum State {
        NOTHING_OPEN,
        /** Sizes are being measured, which takes no time worth mentioning. */
        MEASURING,
        /** The network is so large that measuring has to be asked for. */
        UNMEASURED,
        MEASURED
    }

    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(State.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<SizeTable> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SizeBars> bars = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final Workbench workbench;
    private final Comparisons comparisons;
    private final SizesTexts words;

    /** Follows a workbench and what is measured on it, in the language of the texts. */
    public SizesViewModel(Workbench workbench, Comparisons comparisons, Localization texts) {
        this.workbench = workbench;
        this.comparisons = comparisons;
        this.words = new SizesTexts(texts);
        workbench.revisionProperty().subscribe(revision -> update());
        comparisons.costsProperty().subscribe(costs -> update());
        comparisons.speedsProperty().subscribe(speeds -> update());
        comparisons.timingProperty().subscribe(timing -> update());
        texts.messagesProperty().subscribe(messages -> update());
        showing.subscribe(comparisons::lookAt);
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The figures; null while there are none. */
    public ReadOnlyObjectProperty<SizeTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** The lengths of the files; null while there are none. */
    public ReadOnlyObjectProperty<SizeBars> barsProperty() {
        return bars.getReadOnlyProperty();
    }

    /** How the figures came about. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** The timing that waits or goes on; null for none. */
    public ReadOnlyObjectProperty<RunningJob> timingProperty() {
        return comparisons.timingProperty();
    }

    /** Whether a run goes on, behind which a timing would have to wait. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** Whether the view can be seen; sizes are measured only then. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Measures what is not known yet, or stops that. */
    public void measureOrCancel() {
        if (timingProperty().get() == null) {
            comparisons.measure();
        } else {
            comparisons.cancel();
        }
    }

    private void update() {
        Measured<List<NetworkCost>> costs = comparisons.costsProperty().get();
        Measured<NetworkSpeeds> speeds = fitting(costs, comparisons.speedsProperty().get());
        table.set(costs == null ? null : words.table(costs, speeds));
        bars.set(costs == null ? null : words.bars(costs));
        caption.set(words.caption(speeds));
        state.set(state(costs));
    }

    private State state(Measured<List<NetworkCost>> costs) {
        Revision revision = workbench.revisionProperty().get();
        if (revision == null) {
            return State.NOTHING_OPEN;
        } else if (costs != null) {
            return State.MEASURED;
        }
        boolean isUnderway = revision.fileLength().isPresent() || timingProperty().get() != null;
        return isUnderway ? State.MEASURING : State.UNMEASURED;
    }

    /** Times of other forms would stand in the wrong columns. */
    private static Measured<NetworkSpeeds> fitting(
            Measured<List<NetworkCost>> costs, Measured<NetworkSpeeds> speeds) {
        if (costs == null || speeds == null) {
            return null;
        }
        List<NetworkForm> forms = costs.value().stream().map(NetworkCost::form).toList();
        return List.copyOf(speeds.value().latencies().keySet()).equals(forms) ? speeds : null;
    }
}
