package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.ui.Fx;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.ThemedStage;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PruningViewTest {
    /** What a window of 1440 × 900 leaves the panel, in the language whose lines are higher. */
    private static final double WIDTH = 302;

    private static final double HEIGHT = 664;

    private final TestBench bench = TestBench.opened();
    private final PruningViewModel model = new PruningViewModel(bench.workbench());

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void inAWindowOfUsualSizeNothingNeedsToBeScrolledAtFirst(String language) {
        bench.texts().choose(Locale.forLanguageTag(language));
        PruningView view = Fx.call(this::shown);
        ScrollPane scroll = (ScrollPane) view.lookup(".scroll-pane");
        double needed = scroll.getContent().prefHeight(scroll.getViewportBounds().getWidth());
        assertThat(needed).isLessThanOrEqualTo(scroll.getViewportBounds().getHeight());
    }

    private PruningView shown() {
        PruningView view = new PruningView(model, bench.texts(), () -> {});
        StackPane root = new StackPane(view);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        ThemedStage.theme(scene, "light");
        scene.getStylesheets().add("/dev/secateur/resources/themes/shell.css");
        if (bench.texts().locale().equals(Locale.CHINESE)) {
            dev.secateur.ui.control.Typeface.installed().apply(scene, Locale.CHINESE);
        }
        root.applyCss();
        root.layout();
        root.layout();
        return view;
    }

    @Test
    void allCriteriaAreThereGroupAfterGroup() {
        List<CriterionChoice> choices = model.offer().choicesProperty().get();
        assertThat(choices)
                .extracting(CriterionChoice::criterion)
                .containsExactlyInAnyOrder(Criterion.values())
                .isSortedAccordingTo(java.util.Comparator.comparing(CriterionGroup::of));
        assertThat(choices.stream().filter(CriterionChoice::isFirst))
                .hasSize(CriterionGroup.values().length);
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void aCriterionIsInTheGroupOfWhatItTakesAndLooksAt(Criterion criterion) {
        String group = CriterionGroup.of(criterion).key();
        assertThat(group.startsWith("units")).isEqualTo(criterion.isUnitwise());
        assertThat(group.endsWith("by-data")).isEqualTo(criterion.needsData());
    }

    @Test
    void whatDoesNotFitSaysWhyAndIsNotTaken() {
        assertThat(model.offer().of(Criterion.UNIT_SLIMMING).obstacle())
                .isEqualTo("criteria.no-scales");
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.offer().of(Criterion.TAYLOR).obstacle()).isEqualTo("criteria.no-data");
        PruningView view = Fx.call(this::shown);
        @SuppressWarnings("unchecked")
        ComboBox<Criterion> box = (ComboBox<Criterion>) view.lookup("#criterion");
        Fx.call(
                () -> {
                    box.setValue(Criterion.TAYLOR);
                    return true;
                });
        assertThat(box.getValue()).isEqualTo(Criterion.MAGNITUDE);
        assertThat(model.planProperty().get().spec().criterion()).isEqualTo(Criterion.MAGNITUDE);
        assertThat(texts(box, Criterion.TAYLOR))
                .contains(bench.texts().text("criteria.no-data"))
                .contains(bench.texts().text("criteria.group.weights-by-data"));
        assertThat(texts(box, Criterion.STD)).containsExactly(bench.texts().text("criterion.std"));
    }

    /** What an entry shows. */
    private static List<String> texts(ComboBox<Criterion> box, Criterion criterion) {
        return Fx.call(
                () -> {
                    ListView<Criterion> list = new ListView<>(box.getItems());
                    ListCell<Criterion> cell = box.getCellFactory().call(list);
                    cell.updateListView(list);
                    cell.updateIndex(box.getItems().indexOf(criterion));
                    return ((javafx.scene.layout.VBox) cell.getGraphic())
                            .getChildren().stream()
                                    .filter(Node::isVisible)
                                    .map(node -> ((Label) node).getText())
                                    .toList();
                });
    }

    @Test
    void theSparsityFieldGoesOnInPerCent() {
        PruningView view = Fx.call(this::shown);
        TextField sparsity = (TextField) view.lookup("#sparsity");
        enter(sparsity, "60");
        assertThat(share()).isCloseTo(0.6, within(0.02));
        assertThat(sparsity.getText()).startsWith("60.");
        enter(sparsity, sparsity.getText().substring(0, 2));
        assertThat(sparsity.getText()).startsWith("60.");
    }

    @Test
    void whatIsAskedInVainIsNotShownAsWhatGoes() {
        model.dragShare(0.8);
        model.commit();
        bench.settle();
        bench.workbench().prune();
        bench.settle();
        PruningView view = Fx.call(this::shown);
        double least = share();
        TextField sparsity = (TextField) view.lookup("#sparsity");
        enter(sparsity, "10");
        assertThat(sparsity.getText()).isEqualTo(Figures.fixed(least * 100, 2) + "\u202f%");
        Slider slider = (Slider) view.lookup("#amount");
        Fx.call(
                () -> {
                    slider.setValue(0.3);
                    bench.settle();
                    return true;
                });
        assertThat(slider.getValue()).isEqualTo(share());
    }

    @Test
    void theSliderGoesByTheStepsThatAreChosen() {
        PruningView view = Fx.call(this::shown);
        Slider slider = (Slider) view.lookup("#amount");
        Fx.call(
                () -> {
                    model.snapProperty().set(0.05);
                    slider.increment();
                    bench.settle();
                    return true;
                });
        assertThat(share()).isCloseTo(0.55, within(0.01));
    }

    private double share() {
        return model.shareProperty().get();
    }

    private void enter(TextField field, String text) {
        Fx.call(
                () -> {
                    field.setText(text);
                    field.fireEvent(new ActionEvent());
                    bench.settle();
                    return true;
                });
    }

    @Test
    void aPatternTakesTheAmountAwayAndTheHeadingSaysSo() {
        PruningView view = Fx.call(this::shown);
        Fx.call(
                () -> {
                    model.choosePattern(Optional.of(new Pattern(2, 4)));
                    bench.settle();
                    return true;
                });
        Label now = (Label) view.lookup(".goes");
        assertThat(now.getText()).isEqualTo(bench.texts().text("pruning.amount.pattern"));
        assertThat(view.lookup("#amount").isDisabled()).isTrue();
        assertThat(view.lookup("#scope").isDisabled()).isTrue();
    }
}
