package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.Fx;
import dev.secateur.ui.Layers;
import dev.secateur.ui.fx.Snapshots;
import dev.secateur.ui.histogram.MiniHistogram;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws every standard control in both themes, to be looked at in target/screenshots. */
class ThemeScreenshotTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyControlIsDrawn(Theme theme) throws IOException {
        WritableImage image = Fx.call(() -> draw(theme));
        Snapshots.writePng(image, Path.of("target", "screenshots", "controls-" + theme + ".png"));
        assertThat(image.getWidth()).isEqualTo(640);
    }

    private static WritableImage draw(Theme theme) {
        HBox root = new HBox(16, panel(), tabs());
        root.setStyle("-fx-padding: 16");
        Scene scene = new Scene(root, 640, 520);
        theme.apply(scene);
        return Snapshots.of(scene);
    }

    private static VBox panel() {
        ComboBox<String> criterion = new ComboBox<>();
        criterion.getItems().add("magnitude");
        criterion.getSelectionModel().select(0);
        criterion.setMaxWidth(Double.MAX_VALUE);
        Slider amount = new Slider(0, 1, 0.9);
        amount.getStyleClass().add("amount-slider");
        CheckBox check = new CheckBox("stop if accuracy falls below");
        check.setSelected(true);
        CheckBox some = new CheckBox("some");
        some.setIndeterminate(true);
        Button primary = styled(new Button("Prune and fine-tune"), "primary");
        primary.setMaxWidth(Double.MAX_VALUE);
        ProgressBar share = new ProgressBar(0.8);
        share.getStyleClass().add("share");
        share.setMaxWidth(Double.MAX_VALUE);
        VBox panel =
                new VBox(
                        10,
                        styled(new Label("Prune"), "heading"),
                        styled(new Label("Criterion"), "muted"),
                        criterion,
                        styled(new Label("sparsity 91.7 % · 12.0 ×"), "goes"),
                        amount,
                        share,
                        segmented(),
                        new TextField("−0.5 pt"),
                        check,
                        some,
                        new CheckBox("off"),
                        primary,
                        new HBox(8, new Button("Only preview"), new Button("Suggest…")),
                        styled(new Label("22,493"), "figure"));
        panel.getStyleClass().add("panel");
        panel.setPrefWidth(280);
        return panel;
    }

    private static HBox segmented() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        for (String text : new String[] {"weights", "kept", "density"}) {
            ToggleButton button = new ToggleButton(text);
            button.setToggleGroup(group);
            row.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().get(0));
        row.getStyleClass().add("segmented");
        return row;
    }

    private static VBox tabs() {
        TabPane tabs = new TabPane();
        MiniHistogram mini = new MiniHistogram();
        float[] weights = Layers.gaussian(5000, 0.1, 0.3, 1);
        mini.histogramProperty().set(Layers.histogram(weights, 120));
        mini.boundsProperty().set(Bounds.both(0.09));
        VBox content = new VBox(10, mini, styled(new Label("chip"), "chip"));
        content.setStyle("-fx-padding: 16");
        content.setFillWidth(false);
        for (String text : new String[] {"Weights", "Training", "Compare"}) {
            Tab tab = new Tab(text);
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        tabs.getTabs().get(0).setContent(content);
        VBox panel = new VBox(tabs);
        panel.getStyleClass().add("panel");
        panel.setStyle("-fx-padding: 1");
        panel.setPrefWidth(312);
        return panel;
    }

    private static <T extends javafx.scene.Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }
}
