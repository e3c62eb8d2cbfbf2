package dev.secateur.ui.compression;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.engine.Network;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.study.CodingPoint;
import dev.secateur.model.study.CodingStudy;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.workbench.Workbench;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How the weights of the shown network could share few values, and the making of such a network.
 */
public final class QuantizeViewModel
        extends CompressionViewModel<QuantizeViewModel.Question, Coding, CodingPoint> {
    /** What a measurement depends on besides the codings; data are null where none are chosen. */
    record Question(Network network, DataSplit data) {}

    private final ReadOnlyObjectWrapper<Coding> coding =
            new ReadOnlyObjectWrapper<>(new Coding.Sharing(16));
    private final ReadOnlyObjectWrapper<Coding.Uniform> uniform =
            new ReadOnlyObjectWrapper<>(new Coding.Uniform(8, false, true));

    /** Follows a workbench, in the language of the texts. */
    public QuantizeViewModel(Workbench workbench, Localization texts) {
        super(workbench, texts, "job.title.codings", CodingPoint::coding);
        follow(this::update);
    }

    /** The coding that is chosen. */
    public ReadOnlyObjectProperty<Coding> codingProperty() {
        return coding.getReadOnlyProperty();
    }

    /** The uniform coding that was chosen last; its options hold for all uniform ones. */
    public ReadOnlyObjectProperty<Coding.Uniform> uniformProperty() {
        return uniform.getReadOnlyProperty();
    }

    /** Whether the shown network can be made one that shares few values: not if it is one. */
    public boolean canQuantize() {
        return shown() != null && !isQuantized();
    }

    /** What is known of the coding that is chosen, in words; empty while that is nothing. */
    public String chosenText() {
        return known().entrySet().stream()
                .filter(entry -> entry.getKey().equals(coding.get()))
                .map(entry -> new CodingSweep(texts()).text(entry.getValue()))
                .findFirst()
                .orElse("");
    }

    /** Chooses a coding. */
    public void choose(Coding other) {
        coding.set(other);
        if (other instanceof Coding.Uniform chosen) {
            uniform.set(chosen);
        }
        resume();
        update();
    }

    /** Makes the network, or stops the run that goes on. */
    public void quantizeOrCancel() {
        makeOrCancel(
                canQuantize(),
                (tuning, seed) ->
                        new RunChoice.Quantizing(new CodingChoice(coding.get(), tuning, seed)));
    }

    private boolean isQuantized() {
        return shown().origin() instanceof Origin.Quantized;
    }

    /** The network that is measured: of one that shares values already, what it was made of. */
    @Override
    Revision subject() {
        Revision shown = shown();
        return shown == null || !isQuantized() ? shown : workbench().parent().orElseThrow();
    }

    @Override
    Question question() {
        Revision subject = subject();
        return subject == null
                ? null
                : new Question(subject.network(), workbench().dataProperty().get());
    }

    @Override
    Set<Coding> wanted() {
        Coding.Uniform like = uniform.get();
        Set<Coding> wanted =
                new LinkedHashSet<>(CodingStudy.uniform(like.isPerChannel(), like.isSymmetric()));
        wanted.addAll(CodingStudy.sharing());
        wanted.add(coding.get());
        return wanted;
    }

    @Override
    List<Object> title(Question question) {
        return List.of();
    }

    @Override
    CodingStudy measuring(Question question, List<Coding> codings, Consumer<CodingPoint> listener) {
        return new CodingStudy(
                question.network(),
                codings,
                Optional.ofNullable(question.data()).map(DataSplit::heldOut),
                listener);
    }

    @Override
    SweepData<Coding> sweep() {
        Set<Coding> wanted = wanted();
        List<CodingPoint> points =
                known().values().stream().filter(p -> wanted.contains(p.coding())).toList();
        return new CodingSweep(texts()).data(points, subject(), hasData(), coding.get());
    }

    @Override
    List<CostLine> cost() {
        Revision shown = shown();
        return shown != null && shown.origin() instanceof Origin.Quantized made
                ? new CompressionTexts(texts()).cost(made)
                : List.of();
    }
}
