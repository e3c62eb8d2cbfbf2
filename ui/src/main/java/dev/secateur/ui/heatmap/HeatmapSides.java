package dev.secateur.ui.heatmap;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Shown;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The heatmap of a layer, and the one of what it was before beside or above it: equally large, with
 * the same part shown, and the place under the mouse marked in both.
 */
final class HeatmapSides extends Region {
    private static final double TITLE_GAP = 4;

    /** Blocks of a pixel would not be seen. */
    private static final double LEAST_MARK = 11;

    private final ObjectProperty<LayerPicture.Before> before =
            new SimpleObjectProperty<>(this, "before");
    private final HeatmapImage left = new HeatmapImage();
    private final HeatmapImage image = new HeatmapImage();
    private final Label leftTitle = title();
    private final Label title = title();
    private final Region leftMark = mark();
    private final Region mark = mark();

    HeatmapSides(Localization texts) {
        leftTitle
                .textProperty()
                .bind(
                        texts.map(
                                before,
                                now ->
                                        isOfParent(now)
                                                ? texts.text("heatmap.before.parent")
                                                : texts.text("heatmap.before.draft")));
        title.textProperty()
                .bind(
                        texts.map(
                                before,
                                now ->
                                        isOfParent(now)
                                                ? texts.text("heatmap.after.parent")
                                                : texts.text("heatmap.after.draft")));
        left.modeProperty().bind(image.modeProperty());
        left.cropProperty().bindBidirectional(image.cropProperty());
        left.goesProperty().set(PrunedWeights.ZEROS);
        for (Region each : List.of(left, leftTitle, title)) {
            Shown.only(each, before.map(now -> true));
        }
        new HeatmapZoom(left);
        before.subscribe(this::show);
        getChildren().addAll(leftTitle, title, left, image, leftMark, mark);
    }

    private static Label title() {
        Label title = new Label();
        title.getStyleClass().add("side-title");
        title.setMinWidth(0);
        return title;
    }

    private static Region mark() {
        Region mark = new Region();
        mark.getStyleClass().add("heatmap-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        mark.setMouseTransparent(true);
        return mark;
    }

    private static boolean isOfParent(LayerPicture.Before before) {
        return before != null && before.against() == Against.PARENT;
    }

    private void show(LayerPicture.Before now) {
        left.gridProperty().set(now == null ? null : now.grid());
        unmark();
        requestLayout();
    }

    /** What the weights were before; null shows them alone. */
    ObjectProperty<LayerPicture.Before> beforeProperty() {
        return before;
    }

    /** The weights as the draft leaves them. */
    HeatmapImage image() {
        return image;
    }

    /** The weights as they were; not visible without any. */
    HeatmapImage left() {
        return left;
    }

    /** Both, whether they are visible or not. */
    List<HeatmapImage> images() {
        return List.of(left, image);
    }

    /** What stands over the weights as they are, and over those as they were. */
    List<String> titles() {
        return List.of(leftTitle.getText(), title.getText());
    }

    /**
     * Marks what is under the mouse in both where there are two.
     *
     * @param mouse in either of them
     * @return the weight, as the draft leaves it; null where there is none
     */
    HeatmapCell point(Point2D mouse) {
        Bounds block = image.blockAt(mouse.getX(), mouse.getY());
        boolean isMarked = block != null && before.get() != null;
        mark(leftMark, left, block, isMarked);
        mark(mark, image, block, isMarked);
        return image.cellAt(mouse.getX(), mouse.getY());
    }

    /** Marks nothing. */
    void unmark() {
        leftMark.setVisible(false);
        mark.setVisible(false);
    }

    private static void mark(Region mark, HeatmapImage on, Bounds block, boolean isMarked) {
        mark.setVisible(isMarked);
        if (isMarked) {
            double width = Math.max(LEAST_MARK, block.getWidth() + 2);
            double height = Math.max(LEAST_MARK, block.getHeight() + 2);
            mark.resizeRelocate(
                    on.getLayoutX() + block.getCenterX() - width / 2,
                    on.getLayoutY() + block.getCenterY() - height / 2,
                    width,
                    height);
        }
    }

    /** The same weight before; empty where nothing is compared. */
    Optional<Float> before(HeatmapCell cell) {
        WeightGrid old = before.get() == null ? null : left.arranged();
        // What was before may be painted later than what is.
        return Optional.ofNullable(old)
                .filter(grid -> cell.row() < grid.rows() && cell.column() < grid.columns())
                .map(grid -> grid.value(cell.row(), cell.column()));
    }

    @Override
    protected void layoutChildren() {
        if (before.get() == null) {
            image.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        double above = snapSizeY(title.prefHeight(-1)) + TITLE_GAP;
        SideSplit split = SideSplit.of(before.get().grid(), getWidth(), getHeight(), above);
        double x = split.isStacked() ? 0 : getWidth() - split.width();
        double y = split.isStacked() ? split.height() + above + SideSplit.GAP : 0;
        put(leftTitle, left, 0, 0, split, above);
        put(title, image, x, y, split, above);
    }

    private static void put(
            Label title, HeatmapImage image, double x, double y, SideSplit split, double above) {
        title.resizeRelocate(x, y, split.width(), above - TITLE_GAP);
        image.resizeRelocate(x, y + above, split.width(), split.height());
    }
}
