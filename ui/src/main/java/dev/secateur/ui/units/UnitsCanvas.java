package dev.secateur.ui.units;

import dev.secateur.model.session.UnitPast;
import dev.secateur.ui.control.Drawing;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Reading;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The units of a layer as small multiples, of which only those that are seen are painted. A click,
 * or Enter on the one that the arrow keys went to, makes one go by hand, takes that back, or brings
 * back one that an earlier revision pruned.
 */
public final class UnitsCanvas extends Region {
    private static final double BAR = 12;

    private final Drawing drawing = new Drawing(this, this::paint);
    private final UnitImages images = new UnitImages();
    private final Reading reading = new Reading();
    private final ScrollBar bar = new ScrollBar();
    private final UnitsViewModel model;
    private final Localization texts;
    private UnitSheet sheet;
    private int pointed = -1;

    /** Shows a model. */
    public UnitsCanvas(UnitsViewModel model, Localization texts) {
        this.model = model;
        this.texts = texts;
        setId("units-canvas");
        getStyleClass().add("units-canvas");
        getChildren().addAll(drawing.nodes());
        getChildren().addAll(bar, reading);
        bar.setOrientation(Orientation.VERTICAL);
        bar.valueProperty().subscribe(value -> drawing.invalidate());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        UnitGrid one = UnitGrid.of(1, 0, 0);
        setMinSize(one.width() + BAR, one.rowHeight());
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> leave());
        setOnMouseClicked(this::click);
        setOnScroll(this::scroll);
        setOnKeyPressed(this::step);
        texts.messagesProperty().subscribe(messages -> leave());
        model.sheetProperty().subscribe(this::show);
    }

    /** Where the middle of a unit's picture stands: across and down. */
    public double[] middle(int unit) {
        UnitGrid grid = grid();
        return new double[] {
            grid.x(unit) + grid.side() / 2, grid.y(unit) - bar.getValue() + grid.side() / 2
        };
    }

    private void show(UnitSheet now) {
        boolean isOther = sheet == null || now == null || now.pictures() != sheet.pictures();
        sheet = now;
        if (isOther) {
            bar.setValue(0);
            leave();
        } else if (reading.isVisible()) {
            reading.setText(says(pointed));
            reading.autosize();
        }
        requestLayout();
        drawing.invalidate();
    }

    private UnitGrid grid() {
        int count = sheet == null ? 0 : sheet.states().size();
        return UnitGrid.of(count, getWidth() - BAR, getHeight());
    }

    @Override
    protected void layoutChildren() {
        double hidden = Math.max(0, grid().height() - getHeight());
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden == 0 ? 0 : hidden * getHeight() / grid().height());
        bar.setVisible(hidden > 0);
        bar.setUnitIncrement(grid().rowHeight());
        bar.setBlockIncrement(getHeight());
        if (bar.getValue() > hidden) {
            bar.setValue(hidden);
        }
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        drawing.layout();
    }

    private void paint(GraphicsContext graphics, double width, double height) {
        if (sheet == null) {
            return;
        }
        UnitGrid grid = grid();
        UnitPainter painter = new UnitPainter(drawing, graphics);
        double from = bar.getValue();
        int end = grid.endSeen(from + height);
        for (int unit = grid.firstSeen(from); unit < end; unit++) {
            double x = grid.x(unit);
            double y = grid.y(unit) - from;
            UnitState state = sheet.states().get(unit);
            painter.picture(images.of(sheet, unit, drawing), state, x, y, grid.side());
            double below = y + grid.side() + 10;
            painter.number(unit, unit == pointed, x + grid.side() / 2, below);
        }
    }

    private int under(double x, double y) {
        return sheet == null ? -1 : grid().at(x, y + bar.getValue());
    }

    private void point(MouseEvent event) {
        int unit = under(event.getX(), event.getY());
        setCursor(unit >= 0 && changes(unit) ? Cursor.HAND : Cursor.DEFAULT);
        look(unit);
        if (unit >= 0) {
            tell(event.getX(), event.getY());
        } else {
            reading.setVisible(false);
        }
    }

    private boolean changes(int unit) {
        return sheet.states().get(unit) != UnitState.GONE || model.past(unit).kept().isPresent();
    }

    private void look(int unit) {
        if (unit != pointed) {
            pointed = unit;
            drawing.invalidate();
        }
    }

    private void tell(double x, double y) {
        reading.setText(says(pointed));
        reading.setVisible(true);
        reading.autosize();
        double left = Math.min(x + 14, getWidth() - reading.getWidth());
        boolean fits = y + 18 + reading.getHeight() <= getHeight();
        reading.relocate(
                Math.max(0, left), Math.max(0, fits ? y + 18 : y - reading.getHeight() - 8));
    }

    private String says(int unit) {
        UnitState state = sheet.states().get(unit);
        return texts.text("units.unit", Figures.count(unit + 1))
                + "\n"
                + texts.text("units.state." + state.key())
                + "\n"
                + (state == UnitState.GONE
                        ? past(model.past(unit))
                        : texts.text("units.click." + state.key()));
    }

    private String past(UnitPast past) {
        if (past.kept().isPresent()) {
            return texts.text("units.past", past.since(), past.kept().getAsInt());
        }
        return past.otherwise().isPresent()
                ? texts.text("units.past-otherwise", past.since(), past.otherwise().getAsInt())
                : texts.text("units.past-first", past.since());
    }

    private void leave() {
        reading.setVisible(false);
        look(-1);
    }

    private void click(MouseEvent event) {
        requestFocus();
        int unit = under(event.getX(), event.getY());
        if (unit >= 0 && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            model.toggle(unit);
        }
    }

    private void scroll(ScrollEvent event) {
        if (bar.isVisible()) {
            double to = bar.getValue() - event.getDeltaY();
            bar.setValue(Math.max(0, Math.min(bar.getMax(), to)));
            point(event.getX(), event.getY());
            event.consume();
        }
    }

    private void point(double x, double y) {
        reading.setVisible(false);
        look(under(x, y));
    }

    private void step(KeyEvent event) {
        if (sheet == null || sheet.states().isEmpty()) {
            return;
        }
        UnitGrid grid = grid();
        int by =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -grid.perRow();
                    case DOWN -> grid.perRow();
                    default -> 0;
                };
        if (by != 0) {
            goTo(Math.max(0, Math.min(grid.count() - 1, Math.max(0, pointed) + by)));
            event.consume();
        } else if (isChoice(event) && pointed >= 0) {
            model.toggle(pointed);
            event.consume();
        }
    }

    private static boolean isChoice(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER, SPACE -> true;
            default -> false;
        };
    }

    private void goTo(int unit) {
        double top = grid().y(unit);
        double least = top + grid().rowHeight() - getHeight();
        bar.setValue(Math.max(0, Math.max(least, Math.min(top, bar.getValue()))));
        look(unit);
        setAccessibleText(says(unit));
        double[] middle = middle(unit);
        tell(middle[0], middle[1]);
    }
}
