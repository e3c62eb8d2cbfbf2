package dev.secateur.ui.layers;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.NumberField;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel of the layers. */
public final class LayersView extends VBox {
    /** Where JavaFX keeps the row at which Shift begins, though other rows have come since. */
    private static final String ANCHOR = "anchor";

    private final LayersViewModel viewModel;
    private final Localization texts;
    private final ListView<LayerRow> list = new ListView<>();

    /** Shows a view model. */
    public LayersView(LayersViewModel viewModel, Localization texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().addAll("panel", "layers-view");
        setMinWidth(240);
        setPrefWidth(300);
        setMaxWidth(340);
        BooleanBinding empty = Bindings.isEmpty(viewModel.rows());
        VBox nothing = nothing();
        HBox footer = footer();
        nothing.visibleProperty().bind(empty);
        list.visibleProperty().bind(empty.not());
        footer.visibleProperty().bind(empty.not());
        StackPane middle = new StackPane(list, nothing);
        VBox.setVgrow(middle, Priority.ALWAYS);
        fillList();
        getChildren().addAll(header(), middle, footer);
    }

    private void fillList() {
        list.setItems(viewModel.rows());
        list.setCellFactory(view -> new LayerCell(viewModel, texts));
        list.accessibleTextProperty().bind(texts.bind("layers.title"));
        viewModel.chosenProperty().subscribe(number -> choose(number.intValue()));
        // After the list's own selection has let go of the rows that there were before.
        viewModel
                .rows()
                .addListener(
                        (ListChangeListener<LayerRow>)
                                change -> choose(viewModel.chosenProperty().get()));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedIndexProperty().subscribe(this::take);
        list.getSelectionModel().getSelectedIndices().subscribe(this::take);
        list.setOnKeyPressed(
                event -> {
                    LayerRow row = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && row != null) {
                        viewModel.include(row, !row.includedProperty().get());
                        event.consume();
                    }
                });
    }

    private void take() {
        int looked = list.getSelectionModel().getSelectedIndex();
        if (looked >= 0) {
            List<Integer> all = list.getSelectionModel().getSelectedIndices();
            viewModel.choose(looked, Set.copyOf(all));
        }
    }

    /**
     * A list that was empty may hold an index of which it shows nothing; so that is chosen anew.
     */
    private void choose(int number) {
        var selection = list.getSelectionModel();
        boolean shown =
                selection.getSelectedIndex() == number && selection.getSelectedItem() != null;
        if (!shown && number < list.getItems().size()) {
            selection.clearSelection();
            selection.select(number);
            list.getFocusModel().focus(number);
            list.getProperties().remove(ANCHOR);
            list.scrollTo(number);
        }
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        title.textProperty().bind(texts.bind("layers.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label order = new Label();
        order.getStyleClass().add("muted");
        order.textProperty().bind(texts.bind("layers.order"));
        HBox header = new HBox(title, space, order);
        header.getStyleClass().add("layers-header");
        return header;
    }

    private VBox nothing() {
        Label says = new Label();
        says.getStyleClass().add("muted");
        says.setWrapText(true);
        says.textProperty().bind(texts.bind("layers.empty"));
        Button open = new Button();
        open.textProperty().bind(texts.bind("layers.open-example"));
        open.setOnAction(event -> viewModel.openExample());
        VBox nothing = new VBox(says, open);
        nothing.getStyleClass().add("empty-state");
        return nothing;
    }

    private HBox footer() {
        CheckBox on = new CheckBox();
        on.textProperty().bind(texts.bind("layers.keep-least"));
        on.setMinWidth(USE_PREF_SIZE);
        viewModel.keepsLeastProperty().subscribe(on::setSelected);
        on.setOnAction(
                event -> {
                    viewModel.keepLeast(on.isSelected());
                    on.setSelected(viewModel.keepsLeastProperty().get());
                });
        NumberField share = new NumberField(LayersView::percent);
        share.setPrefColumnCount(4);
        share.setMinWidth(64);
        share.setAccepted(value -> value > 0 && value <= 100);
        share.setOnCommit(value -> viewModel.setLeastKept(value / 100));
        share.accessibleTextProperty().bind(texts.bind("layers.keep-least"));
        viewModel.leastKeptProperty().subscribe(kept -> share.show(kept.doubleValue() * 100));
        Label rest = new Label();
        rest.setMinWidth(0);
        rest.textProperty().bind(texts.bind("layers.keep-least.rest"));
        HBox footer = new HBox(on, share, rest);
        footer.getStyleClass().add("layers-footer");
        return footer;
    }

    private static String percent(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
        return Figures.fixed(value, whole ? 0 : 1) + "\u202f%";
    }
}
