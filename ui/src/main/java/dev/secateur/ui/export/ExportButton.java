package dev.secateur.ui.export;

import dev.secateur.ui.control.Localization;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;

/** Opens the menu of a figure, for whoever does not think of the right mouse button. */
public final class ExportButton extends Button {
    /** A button for an {@link Exportable}. */
    public ExportButton(Node figure, Localization texts) {
        super("⤓");
        getStyleClass().addAll("flat", "icon", "export-button");
        setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind("export.button"));
        setTooltip(tooltip);
        accessibleTextProperty().bind(texts.bind("export.button"));
        setOnAction(event -> ask(figure));
    }

    private void ask(Node figure) {
        Bounds here = localToScreen(getLayoutBounds());
        Event.fireEvent(
                figure,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        0,
                        0,
                        here.getMinX(),
                        here.getMaxY(),
                        false,
                        null));
    }
}
