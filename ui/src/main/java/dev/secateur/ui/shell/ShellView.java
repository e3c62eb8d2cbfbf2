package dev.secateur.ui.shell;

import dev.secateur.ui.control.Localization;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The whole window: the top, a banner where there is something to say, the tiles, the layers, the
 * instrument in the middle, the pruning panel, and the jobs.
 */
public final class ShellView extends VBox {
    /** The sides take a fifth of the window each, within what reads well. */
    private static final double SIDE_SHARE = 0.21;

    private static final double NARROWEST_SIDE = 248;
    private static final double WIDEST_SIDE = 360;

    /** In windows less wide than these not all tabs would fit as they are, or even closer. */
    private static final double NARROW_WINDOW = 1162;

    private static final double CRAMPED_WINDOW = 1090;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass CRAMPED = PseudoClass.getPseudoClass("cramped");
    private static final PseudoClass COUNTING = PseudoClass.getPseudoClass("counting");

    /** What takes less is no reason for anything to flicker. */
    private static final Duration UNNOTICED = Duration.millis(300);

    private static final String PREFIX = "tab-";

    private final TabPane tabs = new TabPane();
    private final StringProperty shown = new SimpleStringProperty();
    private final PauseTransition beforeDimming = new PauseTransition(UNNOTICED);

    /**
     * A window of these rooms.
     *
     * @param rooms the views, already bound to their view models
     */
    public ShellView(Rooms rooms, Localization texts) {
        getStyleClass().add("shell");
        beforeDimming.setOnFinished(event -> pseudoClassStateChanged(COUNTING, true));
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
                                        texts),
                                tab("inputs", "shell.tab.inputs", rooms.inputs(), texts),
                                tab("smaller", "shell.tab.smaller", rooms.smaller(), texts),
                                tab(
                                        "sensitivity",
                                        "shell.tab.sensitivity",
                                        rooms.sensitivity(),
                                        texts),
                                tab("revisions", "shell.tab.revisions", rooms.revisions(), texts),
                                tab("map", "shell.tab.map", rooms.map(), texts)));
        shorten(4, NARROW_WINDOW, "shell.tab.smaller", "shell.tab.smaller-short", texts);
        shorten(2, CRAMPED_WINDOW, "shell.tab.evaluation", "shell.tab.evaluation-short", texts);
        shorten(5, CRAMPED_WINDOW, "shell.tab.sensitivity", "shell.tab.sensitivity-short", texts);
        widthProperty().subscribe(width -> space(width.doubleValue()));
        followTabs();
        HBox middle = new HBox(rooms.layers(), tabs, rooms.pruning());
        middle.getStyleClass().add("middle");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        tabs.setMinWidth(0);
        keepWidth(rooms.layers());
        keepWidth(rooms.pruning());
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

    /** Dims what belongs to an earlier draft while another one is worked out. */
    public void dimWhile(ObservableValue<Boolean> isCounting) {
        isCounting.subscribe(
                is -> {
                    if (is) {
                        beforeDimming.playFromStart();
                    } else {
                        beforeDimming.stop();
                        pseudoClassStateChanged(COUNTING, false);
                    }
                });
    }

    /** The name of the tab that is shown; one that there is not changes nothing. */
    public StringProperty shownProperty() {
        return shown;
    }

    /** Shows the tab of this name. */
    public void show(String name) {
        shown.set(name);
    }

    private void followTabs() {
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> shown.set(tab.getId().substring(PREFIX.length())));
        shown.subscribe(
                name ->
                        tabs.getTabs().stream()
                                .filter(tab -> tab.getId().equals(PREFIX + name))
                                .forEach(tabs.getSelectionModel()::select));
    }

    /** By the window's width: once tabs did not fit, they need more room to be shown again. */
    private void space(double width) {
        tabs.pseudoClassStateChanged(NARROW, width < NARROW_WINDOW);
        tabs.pseudoClassStateChanged(CRAMPED, width < CRAMPED_WINDOW);
    }

    /** Where all tabs would not fit, under a shorter name. */
    private void shorten(int tab, double room, String key, String shortKey, Localization texts) {
        tabs.getTabs()
                .get(tab)
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> texts.text(getWidth() < room ? shortKey : key),
                                widthProperty(),
                                texts.messagesProperty()));
    }

    /** What was not looked at yet does not have to be there, nor to follow what changes. */
    private static Tab tab(String id, String key, Supplier<Node> content, Localization texts) {
        Tab tab = new Tab();
        tab.setId(PREFIX + id);
        tab.textProperty().bind(texts.bind(key));
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                tab.setContent(content.get());
                            }
                        });
        return tab;
    }

    private void keepWidth(Region side) {
        ObservableValue<Number> width =
                widthProperty()
                        .map(
                                all ->
                                        Math.min(
                                                WIDEST_SIDE,
                                                Math.max(
                                                        NARROWEST_SIDE,
                                                        Math.rint(
                                                                all.doubleValue() * SIDE_SHARE))));
        side.minWidthProperty().bind(width);
        side.prefWidthProperty().bind(width);
        side.maxWidthProperty().bind(width);
    }

    /**
     * The views of a window; those of tabs are made when they are first looked at.
     *
     * @param top open, save, undo, data, theme and language
     * @param banner what went wrong, or is good to know
     * @param tiles the figures of the network
     * @param layers the layers
     * @param weights the first tab
     * @param training the second tab
     * @param evaluation the third tab
     * @param inputs the fourth tab
     * @param smaller the fifth tab
     * @param sensitivity the sixth tab
     * @param revisions the seventh tab
     * @param map the eighth tab
     * @param pruning the pruning panel
     * @param jobs what runs
     */
    public record Rooms(
            Node top,
            Node banner,
            Node tiles,
            Region layers,
            Supplier<Node> weights,
            Supplier<Node> training,
            Supplier<Node> evaluation,
            Supplier<Node> inputs,
            Supplier<Node> smaller,
            Supplier<Node> sensitivity,
            Supplier<Node> revisions,
            Supplier<Node> map,
            Region pruning,
            Node jobs) {}
}
