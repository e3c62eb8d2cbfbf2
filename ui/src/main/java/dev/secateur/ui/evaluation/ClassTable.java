package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Each class with its precision, recall and F1, before and after and the difference. */
public final class ClassTable extends TableView<ClassRow> {
    private static final double HEADER_HEIGHT = 46;
    private static final double ROW_HEIGHT = 30;
    private static final int MOST_ROWS = 25;

    private final ObservableList<ClassRow> rows = FXCollections.observableArrayList();

    /** A table without rows, in the language of the texts. */
    public ClassTable(Localization texts) {
        getStyleClass().add("class-table");
        TableColumn<ClassRow, ClassRow> name =
                column(texts.bind("evaluation.class"), Comparator.comparing(ClassRow::name));
        name.setCellFactory(c -> new TextCell(ClassRow::name));
        name.setMinWidth(80);
        TableColumn<ClassRow, ClassRow> support =
                column(texts.bind("evaluation.support"), Comparator.comparing(ClassRow::support));
        support.setCellFactory(c -> new TextCell(row -> Figures.count(row.support())));
        support.getStyleClass().add("number-column");
        support.setMinWidth(82);
        support.setMaxWidth(110);
        getColumns().add(name);
        getColumns().add(support);
        getColumns().add(score(texts.bind("evaluation.precision"), ClassScore::precision));
        getColumns().add(score(texts.bind("evaluation.recall"), ClassScore::recall));
        getColumns().add(score(texts.bind("evaluation.f1"), ClassScore::f1));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        SortedList<ClassRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    /** What is shown, in the order in which it is shown until a column is sorted by. */
    public ObservableList<ClassRow> rows() {
        return rows;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADER_HEIGHT + Math.min(MOST_ROWS, Math.max(1, rows.size())) * ROW_HEIGHT;
    }

    private static TableColumn<ClassRow, ClassRow> score(
            ObservableValue<String> title, ToDoubleFunction<ClassScore> score) {
        TableColumn<ClassRow, ClassRow> column =
                column(title, Comparator.comparingDouble(r -> score.applyAsDouble(r.after())));
        column.setCellFactory(c -> new ScoreCell(score));
        column.getStyleClass().add("number-column");
        column.setMinWidth(160);
        return column;
    }

    private static TableColumn<ClassRow, ClassRow> column(
            ObservableValue<String> title, Comparator<ClassRow> order) {
        TableColumn<ClassRow, ClassRow> column = new TableColumn<>();
        column.textProperty().bind(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        return column;
    }
}
