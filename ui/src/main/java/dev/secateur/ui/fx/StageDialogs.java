package dev.secateur.ui.fx;

import dev.secateur.model.store.SessionFile;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The dialogs of the real window. */
public final class StageDialogs implements Dialogs {
    private static final String SESSIONS = "*" + SessionFile.ENDING;

    private final Stage stage;
    private final Function<String, String> texts;

    /**
     * Dialogs over a stage.
     *
     * @param texts gives the text under a key of the message bundles
     */
    public StageDialogs(Stage stage, Function<String, String> texts) {
        this.stage = stage;
        this.texts = texts;
    }

    @Override
    public Optional<Path> networkToOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.open", folder, "dialog.networks", "*.zip");
        return path(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> networkToSave(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("dialog.save", folder, "dialog.networks", "*.zip");
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> sessionToOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("dialog.session.open", folder, "dialog.sessions", SESSIONS);
        return path(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> sessionToSave(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("dialog.session.save", folder, "dialog.sessions", SESSIONS);
        chooser.setInitialFileName(name);
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> figureToSave(Optional<Path> folder, String name, String ending) {
        FileChooser chooser =
                chooser("dialog.figure", folder, "dialog.figures." + ending, "*." + ending);
        chooser.setInitialFileName(name + "." + ending);
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<Path> dataFile(Optional<Path> folder) {
        FileChooser chooser =
                chooser(
                        "dialog.data",
                        folder,
                        "dialog.tables",
                        "*.csv",
                        "*.svm",
                        "*.libsvm",
                        "*.csv.gz",
                        "*.svm.gz",
                        "*.libsvm.gz");
        return path(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> dataFolder(Optional<Path> folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.apply("dialog.data-folder"));
        folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return path(chooser.showDialog(stage));
    }

    private FileChooser chooser(
            String titleKey, Optional<Path> folder, String kindKey, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.apply(titleKey));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.apply(kindKey), List.of(patterns)));
        folder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<Path> path(File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public Unsaved unsaved() {
        ButtonType save =
                new ButtonType(texts.apply("dialog.unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard =
                new ButtonType(texts.apply("dialog.unsaved.discard"), ButtonBar.ButtonData.NO);
        ButtonType stay =
                new ButtonType(
                        texts.apply("dialog.unsaved.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        texts.apply("dialog.unsaved.text"),
                        save,
                        discard,
                        stay);
        alert.setHeaderText(texts.apply("dialog.unsaved.heading"));
        dress(alert);
        ButtonType answer = alert.showAndWait().orElse(stay);
        if (answer.equals(save)) {
            return Unsaved.SAVE;
        }
        return answer.equals(discard) ? Unsaved.DISCARD : Unsaved.STAY;
    }

    @Override
    public boolean isAgreed(Question question) {
        ButtonType act = new ButtonType(question.action(), ButtonBar.ButtonData.OTHER);
        ButtonType stay =
                new ButtonType(texts.apply("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question.text(), act, stay);
        alert.setHeaderText(question.heading());
        dress(alert);
        return alert.showAndWait().filter(act::equals).isPresent();
    }

    @Override
    public void fault(Throwable cause) {
        ButtonType copy =
                new ButtonType(texts.apply("dialog.fault.copy"), ButtonBar.ButtonData.LEFT);
        Alert alert =
                new Alert(
                        Alert.AlertType.ERROR,
                        texts.apply("dialog.fault.text"),
                        copy,
                        ButtonType.CLOSE);
        alert.setHeaderText(texts.apply("dialog.fault.heading"));
        String details = details(cause);
        TextArea area = new TextArea(details);
        area.setEditable(false);
        alert.getDialogPane().setExpandableContent(area);
        dress(alert);
        alert.resultProperty()
                .subscribe(
                        answer -> {
                            if (copy.equals(answer)) {
                                copy(details);
                            }
                        });
        alert.show();
    }

    private void dress(Alert alert) {
        alert.initOwner(stage);
        if (stage.getScene() != null) {
            alert.getDialogPane()
                    .getScene()
                    .setUserAgentStylesheet(stage.getScene().getUserAgentStylesheet());
            alert.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        }
    }

    private static String details(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
