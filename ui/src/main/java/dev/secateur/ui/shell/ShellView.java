package dev.secateur.ui.shell;

import dev.secateur.ui.control.Localization;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The whole window: the top, a banner where there is something to say, the tiles, the layers, the
 * instrument in the middle, the pruning panel, and the jobs.
 */
public final class ShellView extends VBox {
    private static final double LAYERS_WIDTH = 300;
    private static final double PANEL_WIDTH = 300;

    private final TabPane tabs = new TabPane();

    /**
     * A window of these rooms.
     *
     * @param rooms the views, already bound to their view models
     */
    public ShellView(Rooms rooms, Localization texts) {
        getStyleClass().add("shell");
        tabs.setId("tabs");
        tabs.getStyleClass().add("panel");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        List.of(
                                tab("weights", "shell.tab.weights", rooms.weights(), texts),
                                tab("training", "shell.tab.training", rooms.training(), texts),
                                tab(
                                        "evaluation",
                                        "shell.tab.evaluation",
                                        rooms.evaluation(),
                                        texts)));
        SplitPane middle = new SplitPane(rooms.layers(), tabs, rooms.pruning());
        middle.getStyleClass().add("middle");
        keepWidth(rooms.layers(), 220, LAYERS_WIDTH, 420);
        keepWidth(rooms.pruning(), 260, PANEL_WIDTH, 420);
        VBox body = new VBox(rooms.banner(), rooms.tiles(), middle);
        body.getStyleClass().add("body");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(rooms.top(), body, rooms.jobs());
    }

    /** The tabs, to switch between from outside. */
    public TabPane tabs() {
        return tabs;
    }

    private static Tab tab(String id, String key, Node content, Localization texts) {
        Tab tab = new Tab();
        tab.setId("tab-" + id);
        tab.textProperty().bind(texts.bind(key));
        tab.setContent(content);
        return tab;
    }

    private static void keepWidth(Region side, double least, double preferred, double most) {
        side.setMinWidth(least);
        side.setPrefWidth(preferred);
        side.setMaxWidth(most);
        SplitPane.setResizableWithParent(side, false);
        HBox.setHgrow(side, Priority.NEVER);
    }

    /**
     * The views of a window.
     *
     * @param top open, save, undo, data, theme and language
     * @param banner what went wrong, or is good to know
     * @param tiles the figures of the network
     * @param layers the layers
     * @param weights the first tab
     * @param training the second tab
     * @param evaluation the third tab
     * @param pruning the pruning panel
     * @param jobs what runs
     */
    public record Rooms(
            Node top,
            Node banner,
            Node tiles,
            Region layers,
            Node weights,
            Node training,
            Node evaluation,
            Region pruning,
            Node jobs) {}
}
