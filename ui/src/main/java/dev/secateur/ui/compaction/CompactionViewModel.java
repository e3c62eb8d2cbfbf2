package dev.secateur.ui.compaction;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.CompactionPreview;
import dev.secateur.model.compaction.CompactionPreview.Cost;
import dev.secateur.model.compaction.PreviewCompaction;
import dev.secateur.model.job.JobHandle;
import dev.secateur.model.job.Outcome;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Work;
import dev.secateur.ui.workbench.Workbench;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * What compacting would take out of the shown network, or what was taken out to make it, and the
 * proof that the answers stayed.
 */
public final class CompactionViewModel {
    /** Widths become multiples of this where they are rounded. */
    public static final int MULTIPLE = 8;

    private static final double USUAL_DEGREES = 5;

    private final ReadOnlyObjectWrapper<CompactionState> state =
            new ReadOnlyObjectWrapper<>(CompactionState.NOTHING_OPEN);
    private final ReadOnlyObjectWrapper<UnitPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProofText> proof = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper degrees = new ReadOnlyDoubleWrapper(USUAL_DEGREES);
    private final BooleanProperty rounding = new SimpleBooleanProperty();
    private final BooleanProperty merging = new SimpleBooleanProperty();
    private final BooleanProperty showing = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> unitwise;
    private final Workbench workbench;
    private final CompactionTexts words;
    private Question asked;
    private Question answered;
    private CompactionPreview answer;
    private JobHandle<?> looking;
    private int turns;

    /** Follows a workbench, in the language of the texts. */
    public CompactionViewModel(Workbench workbench, Localization texts) {
        this.workbench = workbench;
        this.words = new CompactionTexts(texts);
        unitwise =
                workbench.draft().planProperty().map(plan -> plan.spec().criterion().isUnitwise());
        workbench.openedProperty().subscribe(this::forget);
        workbench.revisionProperty().subscribe(this::update);
        unitwise.subscribe(is -> update());
        rounding.subscribe(this::update);
        merging.subscribe(this::update);
        degrees.subscribe(this::update);
        showing.subscribe(this::update);
        texts.messagesProperty().subscribe(this::update);
        update();
    }

    /** What there is to see. */
    public ReadOnlyObjectProperty<CompactionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The layers and totals; null while there are none. */
    public ReadOnlyObjectProperty<UnitPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** How the answers compare with those before; null for a network that was made otherwise. */
    public ReadOnlyObjectProperty<ProofText> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    /** Whether the picture is of something else than is shown or asked for now. */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** Whether widths are to be multiples of {@link #MULTIPLE}, as far as there are units. */
    public BooleanProperty roundingProperty() {
        return rounding;
    }

    /** Whether units that are nearly the same are to be merged. */
    public BooleanProperty mergingProperty() {
        return merging;
    }

    /** How far apart the incoming weights of merged units may lie, in degrees. */
    public ReadOnlyDoubleProperty degreesProperty() {
        return degrees.getReadOnlyProperty();
    }

    /** Takes other degrees, from 0 to below 90. */
    public void setDegrees(double other) {
        degrees.set(other);
    }

    /** Whether the view can be seen; only then is anything looked for. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether a run goes on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return workbench.pruningProperty();
    }

    /** The zero share of the shown network's weights. */
    public double sparsity() {
        return workbench.revisionProperty().get().size().sparsity();
    }

    /** Makes the smaller network, or stops the run that goes on. */
    public void compactOrCancel() {
        CompactionOptions options = options();
        if (workbench.pruningProperty().get()) {
            workbench.runs().cancel();
        } else if (state.get() == CompactionState.GOES && !stale.get()) {
            workbench
                    .runs()
                    .make(
                            (maker, parent, split, reading) ->
                                    Work.compacting(maker, parent, split, options));
        }
    }

    private CompactionOptions options() {
        return new CompactionOptions(
                rounding.get() ? MULTIPLE : 1,
                merging.get() ? OptionalDouble.of(degrees.get()) : OptionalDouble.empty());
    }

    private void update() {
        Revision shown = workbench.revisionProperty().get();
        if (shown == null) {
            return;
        }
        Question question = new Question(shown, options());
        ask(question);
        boolean isAnswered = question.isSameAs(answered);
        state.set(state(isAnswered, shown));
        CompactionPreview seen = state.get() == CompactionState.DONE ? done(shown) : answer;
        picture.set(seen == null ? null : words.picture(seen, workbench.start().summary()));
        proof.set(shown.origin() instanceof Origin.Compacted how ? words.proof(how) : null);
        stale.set(!isAnswered && state.get() == CompactionState.GOES);
    }

    /** What was found out of another network tells nothing of the one that is open now. */
    private void forget() {
        answer = null;
        answered = null;
    }

    private void ask(Question question) {
        if (question.isSameAs(asked) || question.isSameAs(answered) || !showing.get()) {
            return;
        }
        if (looking != null) {
            looking.cancel();
        }
        asked = question;
        int turn = ++turns;
        looking =
                workbench
                        .jobs()
                        .startQuietly(question.job(), outcome -> answered(question, turn, outcome));
    }

    /** Only the newest counts: the same may have been asked, given up and asked again. */
    private void answered(Question question, int turn, Outcome<CompactionPreview> outcome) {
        if (turn != turns) {
            return;
        }
        asked = null;
        workbench.ended(
                outcome,
                preview -> {
                    answered = question;
                    answer = preview;
                    update();
                });
    }

    private CompactionState state(boolean isAnswered, Revision shown) {
        boolean isCompacted = shown.origin() instanceof Origin.Compacted;
        if (isCompacted && (!isAnswered || answer.changesNothing())) {
            return CompactionState.DONE;
        } else if (answer == null) {
            return CompactionState.LOOKING;
        } else if (!isAnswered || !answer.changesNothing()) {
            return CompactionState.GOES;
        }
        return without(shown);
    }

    private CompactionState without(Revision shown) {
        boolean isBound =
                answer.layers().stream()
                        .anyMatch(l -> l.reason().filter(r -> r.units() > 0).isPresent());
        if (isBound) {
            return CompactionState.BOUND;
        } else if (unitwise.getValue()) {
            return CompactionState.TO_PRUNE;
        }
        return shown.size().zeros() == 0 ? CompactionState.DENSE : CompactionState.SCATTERED;
    }

    /** What was taken out of the revision before to make this one. */
    private CompactionPreview done(Revision shown) {
        Origin.Compacted how = (Origin.Compacted) shown.origin();
        Revision parent = workbench.parent().orElseThrow();
        return new CompactionPreview(
                how.layers(), how.merged(), Cost.of(parent.summary()), Cost.of(shown.summary()));
    }

    /** What to look for; judging a revision anew changes nothing about that. */
    private record Question(Revision revision, CompactionOptions options) {
        boolean isSameAs(Question other) {
            return other != null
                    && other.revision.network() == revision.network()
                    && other.options.equals(options);
        }

        PreviewCompaction job() {
            return new PreviewCompaction(revision.network(), revision.mask(), options);
        }
    }
}
