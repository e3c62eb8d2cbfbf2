package dev.secateur.ui.history;

import dev.secateur.ui.control.Localization;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The tree of revisions, a line each; a double click or Enter opens one. */
final class RevisionTable extends TableView<RevisionRow> {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double ROW_HEIGHT = 30;

    /** On less the figures matter more than what made a revision, which its name tells too. */
    private static final double WIDE = 690;

    private final HistoryViewModel model;
    private boolean filling;

    RevisionTable(HistoryViewModel model, Localization texts) {
        this.model = model;
        setId("revisions");
        getStyleClass().addAll("class-table", "revision-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label());
        TableColumn<RevisionRow, RevisionRow> name = column(texts, "history.column.name", 160);
        name.setPrefWidth(200);
        name.setCellFactory(c -> new NameCell(model, texts));
        getColumns().add(name);
        TableColumn<RevisionRow, RevisionRow> made =
                text(texts, "history.column.made", RevisionRow::made, 140);
        made.setPrefWidth(160);
        number(texts, "history.column.sparsity", RevisionRow::sparsity, 76);
        number(texts, "history.column.accuracy", RevisionRow::accuracy, 86);
        number(texts, "history.column.gap", RevisionRow::gap, 60);
        number(texts, "history.column.parameters", RevisionRow::parameters, 98);
        TableColumn<RevisionRow, RevisionRow> size =
                number(texts, "history.column.size", RevisionRow::size, 62);
        widthProperty()
                .subscribe(
                        width -> {
                            made.setVisible(width.doubleValue() >= WIDE);
                            size.setVisible(width.doubleValue() >= WIDE);
                        });
        setRowFactory(table -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.rowsProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(numbers -> select());
        getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> choose());
    }

    private TableColumn<RevisionRow, RevisionRow> column(
            Localization texts, String key, double least) {
        TableColumn<RevisionRow, RevisionRow> column = new TableColumn<>();
        column.textProperty().bind(texts.bind(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        return column;
    }

    private TableColumn<RevisionRow, RevisionRow> text(
            Localization texts, String key, Function<RevisionRow, String> text, double least) {
        TableColumn<RevisionRow, RevisionRow> column = column(texts, key, least);
        column.setCellFactory(c -> new TextCell(text));
        getColumns().add(column);
        return column;
    }

    private TableColumn<RevisionRow, RevisionRow> number(
            Localization texts, String key, Function<RevisionRow, String> text, double least) {
        TableColumn<RevisionRow, RevisionRow> column = text(texts, key, text, least);
        column.getStyleClass().add("number-column");
        column.setPrefWidth(least);
        column.setMaxWidth(least * 1.4);
        return column;
    }

    private void fill(List<RevisionRow> rows) {
        filling = true;
        getItems().setAll(rows);
        filling = false;
        select();
    }

    private void select() {
        if (filling) {
            return;
        }
        filling = true;
        List<Integer> chosen = model.chosenProperty().get();
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (chosen.contains(getItems().get(i).number())) {
                getSelectionModel().select(i);
            }
        }
        filling = false;
    }

    private void choose() {
        if (!filling) {
            List<Integer> rows = List.copyOf(getSelectionModel().getSelectedIndices());
            filling = true;
            model.choose(rows.stream().map(row -> getItems().get(row).number()).toList());
            filling = false;
        }
    }

    private void press(KeyEvent event) {
        if (model.renamedProperty().get() != 0) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            model.open();
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            model.beginRenaming();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete();
            event.consume();
        }
    }

    /** Marks the revision that is shown; a double click opens it. */
    private final class Row extends TableRow<RevisionRow> {
        Row() {
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2 && getItem() != null) {
                            model.open(getItem().number());
                        }
                    });
        }

        @Override
        protected void updateItem(RevisionRow row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(SHOWN, !empty && row != null && row.isShown());
        }
    }

    /** A text of a row, whole in a tooltip. */
    private static final class TextCell extends TableCell<RevisionRow, RevisionRow> {
        private final Function<RevisionRow, String> text;

        TextCell(Function<RevisionRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(RevisionRow row, boolean empty) {
            super.updateItem(row, empty);
            String now = empty || row == null ? null : text.apply(row);
            setText(now);
            setTooltip(now == null ? null : new Tooltip(now));
        }
    }
}
