package dev.secateur.ui.evaluation;

import dev.secateur.ui.control.Figures;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A cell that shows a share, what it was before, and the difference. */
final class ScoreCell extends TableCell<ClassRow, ClassRow> {
    private static final String NOTHING = "–";

    private final ToDoubleFunction<ClassScore> score;
    private final Label before = label("before");
    private final Label after = label("after");
    private final Label change = label("change");
    private final HBox box = new HBox(before, after, change);

    ScoreCell(ToDoubleFunction<ClassScore> score) {
        this.score = score;
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("score");
    }

    @Override
    protected void updateItem(ClassRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setGraphic(box);
        double now = score.applyAsDouble(row.after());
        double then = row.before() == null ? Double.NaN : score.applyAsDouble(row.before());
        after.setText(Double.isNaN(now) ? NOTHING : Figures.fixed(now * 100, 1));
        before.setText(Double.isNaN(then) ? "" : Figures.fixed(then * 100, 1) + " →");
        Change.points(change, then, now);
        change.setManaged(row.before() != null);
    }

    private static Label label(String role) {
        Label label = new Label();
        label.getStyleClass().add(role);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
