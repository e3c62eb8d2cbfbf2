package dev.secateur.ui.shell;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The top of the window. */
public final class TopBar extends HBox {
    private static final PseudoClass NOISY = PseudoClass.getPseudoClass("noisy");

    private final ShellViewModel model;
    private final Localization texts;
    private final MenuButton data;
    private final PopOver preferences;
    private final PopOver noise;
    private final PopOver sessions;

    /**
     * A top over a shell, with the names of the bundled networks and data sets.
     *
     * @param preferences what the settings button opens
     * @param sessions shows the sessions that are remembered
     */
    public TopBar(
            ShellViewModel model,
            Workbench workbench,
            SettingsViewModel settings,
            Localization texts,
            List<String> networks,
            List<String> dataSets,
            Node preferences,
            Node sessions) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.preferences = popOver(preferences, PopOver.ArrowLocation.TOP_RIGHT);
        this.sessions = popOver(sessions, PopOver.ArrowLocation.TOP_LEFT);
        this.noise = popOver(preparation(workbench), PopOver.ArrowLocation.TOP_CENTER);
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        Label brand = new Label("Secateur");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        Button save = button("save", "shell.save", model::save);
        save.disableProperty().bind(workbench.revisionProperty().isNull());
        Button undo = icon("undo", "↶", "shell.undo", workbench::undo);
        undo.disableProperty().bind(workbench.history().canUndoProperty().not());
        Button redo = icon("redo", "↷", "shell.redo", workbench::redo);
        redo.disableProperty().bind(workbench.history().canRedoProperty().not());
        data = dataMenu(workbench, dataSets);
        TrailView trail = new TrailView(model.trailProperty());
        HBox.setHgrow(trail, Priority.ALWAYS);
        getChildren()
                .addAll(
                        brand,
                        openMenu(settings, networks),
                        save,
                        undo,
                        redo,
                        trail,
                        data,
                        noiseButton(workbench),
                        languageButton(),
                        icon("theme", "◐", "shell.theme", model::switchTheme),
                        settingsButton());
    }

    private Node preparation(Workbench workbench) {
        NoiseView noiseView = new NoiseView(model, texts);
        noiseView.disableProperty().bind(workbench.dataProperty().isNull());
        return new VBox(
                new PreparationView(new PreparationViewModel(workbench), texts),
                new Separator(),
                noiseView);
    }

    private static PopOver popOver(Node content, PopOver.ArrowLocation arrow) {
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(arrow);
        popOver.setDetachable(false);
        popOver.getStyleClass().add("job-popover");
        // A list would keep the key to itself; a text takes its own change back with it.
        content.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE
                            && !(event.getTarget() instanceof TextInputControl)) {
                        popOver.hide();
                        event.consume();
                    }
                });
        return popOver;
    }

    private Button settingsButton() {
        Button button = icon("settings", "⚙", "shell.settings", () -> {});
        button.setOnAction(event -> toggle(preferences, button));
        return button;
    }

    private Button noiseButton(Workbench workbench) {
        Button button = new Button();
        button.setId("noise");
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(model.noiseNameProperty());
        button.disableProperty().bind(workbench.revisionProperty().isNull());
        button.setOnAction(event -> toggle(noise, button));
        model.noiseProperty()
                .subscribe(now -> button.pseudoClassStateChanged(NOISY, !now.isNone()));
        describe(button, texts.bind("preparation.tip"));
        return button;
    }

    private static void toggle(PopOver popOver, Button button) {
        if (popOver.isShowing()) {
            popOver.hide();
        } else {
            popOver.show(button);
        }
    }

    /** Opens the menu in which data are chosen. */
    public void showData() {
        data.show();
    }

    private MenuButton openMenu(SettingsViewModel settings, List<String> networks) {
        MenuButton open = new MenuButton();
        open.setId("open");
        open.textProperty().bind(texts.bind("shell.open"));
        open.getStyleClass().add("flat");
        open.setMinWidth(Region.USE_PREF_SIZE);
        Menu samples = new Menu();
        samples.textProperty().bind(texts.bind("shell.samples"));
        networks.forEach(name -> samples.getItems().add(item(name, () -> model.open(name))));
        Menu recent = new Menu();
        recent.textProperty().bind(texts.bind("shell.recent"));
        settings.settingsProperty()
                .subscribe(
                        chosen ->
                                recent.getItems()
                                        .setAll(
                                                chosen.recent().stream()
                                                        .map(this::recent)
                                                        .toList()));
        recent.disableProperty()
                .bind(settings.settingsProperty().map(chosen -> chosen.recent().isEmpty()));
        MenuItem file = new MenuItem();
        file.setId("open-file");
        file.textProperty().bind(texts.bind("shell.open-file"));
        file.setOnAction(event -> model.openFile());
        MenuItem remembered = new MenuItem();
        remembered.setId("open-session");
        remembered.textProperty().bind(texts.bind("shell.sessions"));
        remembered.setOnAction(event -> sessions.show(open));
        open.getItems().addAll(file, recent, remembered, new SeparatorMenuItem(), samples);
        return open;
    }

    private MenuItem recent(String path) {
        String folder = String.valueOf(Path.of(path).getParent());
        return item(Path.of(path).getFileName() + "  –  " + folder, () -> model.open(path));
    }

    private MenuButton dataMenu(Workbench workbench, List<String> dataSets) {
        MenuButton menu = new MenuButton();
        menu.setId("data");
        menu.getStyleClass().add("flat");
        menu.textProperty().bind(model.dataNameProperty());
        menu.disableProperty().bind(workbench.revisionProperty().isNull());
        menu.setMinWidth(Region.USE_PREF_SIZE);
        dataSets.forEach(name -> menu.getItems().add(item(name, () -> model.chooseData(name))));
        MenuItem file = new MenuItem();
        file.textProperty().bind(texts.bind("shell.data-file"));
        file.setOnAction(event -> model.chooseDataFile());
        MenuItem folder = new MenuItem();
        folder.textProperty().bind(texts.bind("shell.data-folder"));
        folder.setOnAction(event -> model.chooseDataFolder());
        menu.getItems().addAll(new SeparatorMenuItem(), file, folder);
        return menu;
    }

    private Button languageButton() {
        Button language = new Button("中 / EN");
        language.setId("language");
        language.getStyleClass().addAll("flat", Typeface.CHINESE);
        language.setMinWidth(Region.USE_PREF_SIZE);
        language.setOnAction(event -> model.switchLanguage());
        describe(language, texts.bind("shell.language"));
        return language;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Button icon(String id, String sign, String key, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        describe(button, texts.bind(key));
        return button;
    }

    private static void describe(Button button, ObservableValue<String> text) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        button.setTooltip(tooltip);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.accessibleTextProperty().bind(text);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
