package dev.secateur.ui.export;

import dev.secateur.model.format.SafeFile;
import dev.secateur.ui.control.CanvasStyle;
import dev.secateur.ui.control.Ink;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Snapshots;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/** The menu over every {@link Exportable} of a window, which saves what that shows. */
public final class ExportMenu {
    private static final double PICTURE_SCALE = 2;

    private final Exports exports;
    private final Localization texts;
    private final CanvasStyle style = new CanvasStyle(() -> {});
    private final ContextMenu menu = new ContextMenu();

    private ExportMenu(Exports exports, Localization texts) {
        this.exports = exports;
        this.texts = texts;
        menu.setId("export-menu");
    }

    /** Answers the menus that are asked for over what a pane holds. */
    public static void install(Pane root, Exports exports, Localization texts) {
        ExportMenu menu = new ExportMenu(exports, texts);
        root.getChildren().add(menu.style);
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::show);
    }

    private void show(ContextMenuEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof Exportable)) {
            node = node.getParent();
        }
        Optional<Figure> figure =
                node instanceof Exportable source ? source.figure() : Optional.empty();
        menu.hide();
        if (figure.isPresent()) {
            Node shown = node;
            menu.getItems().clear();
            for (Format format : Format.values()) {
                menu.getItems().add(item(format, shown, figure.get()));
            }
            menu.show(shown, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private MenuItem item(Format format, Node shown, Figure figure) {
        MenuItem item = new MenuItem(texts.text("export." + format.key()));
        item.setId("export-" + format.key());
        item.setOnAction(
                event -> exports.save(format, figure.name(), content(format, shown, figure)));
        return item;
    }

    private SafeFile.Content content(Format format, Node shown, Figure figure) {
        return switch (format) {
            case PNG -> {
                Image image = Snapshots.of(shown, PICTURE_SCALE, style.color(Ink.PANEL));
                yield out -> Snapshots.writePng(image, out);
            }
            case SVG -> out -> SvgFigure.write(figure, ink -> css(style.color(ink)), out);
            case CSV -> out -> CsvFigure.write(figure, out);
        };
    }

    private static String css(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02X%02X%02X",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }
}
