package dev.secateur.ui.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.engine.Regularization;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.LearningRateSchedule;
import dev.secateur.model.training.LearningRateSchedule.Decay;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.Fx;
import dev.secateur.ui.control.NumberField;
import dev.secateur.ui.control.ThemedStage;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.workbench.TestBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FineTunePaneTest {
    /** What is left for the fields beside a scroll bar in a window of 1100 pixels. */
    private static final double NARROW = 204;

    private final TestBench bench = TestBench.opened();
    private final PruningViewModel model = new PruningViewModel(bench.workbench());
    private final Scene scene = Fx.call(this::scene);

    private Scene scene() {
        StackPane root = new StackPane(new FineTunePane(model, bench.texts()));
        root.getStyleClass().addAll("panel", "pruning-view");
        Scene made = new Scene(root, NARROW + 32, 620);
        ThemedStage.theme(made, "light");
        made.getStylesheets().add("/dev/secateur/resources/themes/shell.css");
        ((TitledPane) root.lookup("#fine-tune-more")).setExpanded(true);
        lookDown(root);
        return made;
    }

    private static void lookDown(Node root) {
        root.applyCss();
        ((javafx.scene.Parent) root).layout();
    }

    @Test
    void eachFieldChangesItsPartOfThePlan() {
        Fx.call(
                () -> {
                    type("#epochs", "9");
                    type("#learning-rate", "0.02");
                    type("#l1", "1e-5");
                    type("#l2", "0.003");
                    type("#dropout", "0.25");
                    type("#early-stopping", "4");
                    type("#validation", "0.2");
                    type("#warm-up", "2");
                    type("#batch-size", "8");
                    choose("#learning-rate-schedule", Decay.COSINE);
                    CheckBox weights = (CheckBox) scene.lookup("#class-weights");
                    weights.fire();
                    return true;
                });
        TrainingOptions options = model.planProperty().get().fineTuning();
        assertThat(options.epochs()).isEqualTo(9);
        assertThat(options.batchSize()).isEqualTo(8);
        assertThat(options.optimizer().learningRate()).isEqualTo(0.02);
        assertThat(options.optimizer().l2()).isEqualTo(0.003);
        assertThat(options.regularization()).isEqualTo(new Regularization(1e-5, 0.25, true));
        assertThat(options.earlyStopping()).contains(new EarlyStopping(4));
        assertThat(options.schedule()).isEqualTo(new LearningRateSchedule(Decay.COSINE, 2));
        assertThat(options.validation()).isEqualTo(0.2);
        Fx.call(
                () -> {
                    type("#early-stopping", "0");
                    return true;
                });
        assertThat(model.planProperty().get().fineTuning().earlyStopping())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingIsCutOffInANarrowWindow(String language) throws IOException {
        WritableImage image =
                Fx.call(
                        () -> {
                            bench.texts().choose(Locale.forLanguageTag(language));
                            choose("#learning-rate-schedule", Decay.EXPONENTIAL);
                            lookDown(scene.getRoot());
                            lookDown(scene.getRoot());
                            return Snapshots.of(scene);
                        });
        Path folder = Path.of("target", "screenshots");
        Snapshots.writePng(image, folder.resolve("fine-tune-" + language + ".png"));
        for (Node node : scene.getRoot().lookupAll(".label")) {
            assertUncut((Labeled) node);
        }
        for (Node node : scene.getRoot().lookupAll(".list-cell")) {
            assertUncut((Labeled) node);
        }
    }

    private static void assertUncut(Labeled labeled) {
        Text drawn = (Text) labeled.lookup(".text");
        if (drawn != null && labeled.getText() != null) {
            assertThat(drawn.getText()).isEqualTo(labeled.getText());
        }
    }

    private void type(String id, String text) {
        NumberField field = (NumberField) scene.lookup(id);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    private void choose(String id, Decay decay) {
        @SuppressWarnings("unchecked")
        ComboBox<Decay> box = (ComboBox<Decay>) scene.lookup(id);
        box.setValue(decay);
    }
}
