package dev.secateur.ui.shell;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Noise;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.session.Origin;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RevisionTree;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.history.RevisionTexts;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the top of the window shows and does: opening, saving, undo, data, theme and language. */
public final class ShellViewModel {
    private final Workbench workbench;
    private final SettingsViewModel settings;
    private final Localization texts;
    private final Dialogs dialogs;
    private final RevisionTexts words;
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.EMPTY);
    private final ReadOnlyObjectWrapper<String> dataName = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<String> noiseName = new ReadOnlyObjectWrapper<>("");

    /** A shell over a workbench. */
    public ShellViewModel(
            Workbench workbench, SettingsViewModel settings, Localization texts, Dialogs dialogs) {
        this.workbench = workbench;
        this.settings = settings;
        this.texts = texts;
        this.dialogs = dialogs;
        this.words = new RevisionTexts(texts);
        workbench.revisions().treeProperty().subscribe(this::refresh);
        workbench.draft().previewProperty().subscribe(this::refresh);
        workbench.dataProperty().subscribe(this::refresh);
        workbench.dataChoice().noiseProperty().subscribe(this::refresh);
        texts.messagesProperty().subscribe(this::refresh);
        settings.settingsProperty()
                .subscribe(
                        chosen -> {
                            Locale locale = Locale.forLanguageTag(chosen.language());
                            if (!texts.locale().equals(locale)) {
                                texts.choose(locale);
                            }
                        });
        refresh();
    }

    /** The way from the opened network to what is shown. */
    public ReadOnlyObjectProperty<Trail> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /** What the network is judged by, in words. */
    public ReadOnlyObjectProperty<String> dataNameProperty() {
        return dataName.getReadOnlyProperty();
    }

    /** Asks for a file and opens it. */
    public void openFile() {
        dialogs.networkToOpen(folder()).ifPresent(path -> open(path.toString()));
    }

    /** Opens a bundled network or a file, after asking about unsaved work. */
    public void open(String nameOrPath) {
        whenSafe(() -> workbench.open(nameOrPath, () -> remember(nameOrPath)));
    }

    private void remember(String nameOrPath) {
        Path path = Path.of(nameOrPath);
        if (path.getParent() != null) {
            settings.remember(nameOrPath, path.getParent().toString());
        }
    }

    /** Asks where and saves what is shown. */
    public void save() {
        Revision shown = workbench.revisionProperty().get();
        if (shown != null) {
            dialogs.networkToSave(folder(), suggestedName(shown))
                    .ifPresent(
                            path -> {
                                workbench.saving().save(path);
                                remember(path.toString());
                            });
        }
    }

    /** After the network that was opened: those that were made of it have no names. */
    private String suggestedName(Revision shown) {
        String name = RevisionTexts.shortName(workbench.start().summary().name());
        String plain = name.endsWith(".zip") ? name.substring(0, name.length() - 4) : name;
        String what =
                shown.origin() instanceof Origin.Compacted
                        ? "small"
                        : Long.toString(Math.round(shown.size().sparsity() * 100));
        return (plain.isEmpty() ? "network" : plain) + "-" + what + ".zip";
    }

    /** Judges by bundled data. */
    public void chooseData(String name) {
        if (workbench.revisionProperty().get() != null) {
            workbench.dataChoice().choose(name);
        }
    }

    /** Asks for a file with data and judges by it. */
    public void chooseDataFile() {
        dialogs.dataFile(folder()).ifPresent(path -> chooseData(path.toString()));
    }

    /** Asks for a folder with data and judges by it. */
    public void chooseDataFolder() {
        dialogs.dataFolder(folder()).ifPresent(path -> chooseData(path.toString()));
    }

    /** Replaces the noise in the training data. */
    public void chooseNoise(Noise noise) {
        workbench.dataChoice().blur(noise);
    }

    /** The noise in the training data. */
    public ReadOnlyObjectProperty<Noise> noiseProperty() {
        return workbench.dataChoice().noiseProperty();
    }

    /** The noise in words, so that nobody forgets it; the offer to add some where there is none. */
    public ReadOnlyObjectProperty<String> noiseNameProperty() {
        return noiseName.getReadOnlyProperty();
    }

    private String noiseName() {
        Noise noise = workbench.dataChoice().noiseProperty().get();
        List<String> parts = new ArrayList<>();
        if (noise.labelRate() > 0) {
            parts.add(texts.text("noise.badge.labels", wholePercent(noise.labelRate())));
        }
        if (noise.featureRate() > 0) {
            parts.add(texts.text("noise.badge.features", wholePercent(noise.featureRate())));
        }
        return parts.isEmpty() ? texts.text("noise.none") : String.join(" · ", parts);
    }

    private static String wholePercent(double rate) {
        return Figures.fixed(rate * 100, 0) + "\u202f%";
    }

    /** Takes the other language. */
    public void switchLanguage() {
        boolean chinese = texts.locale().getLanguage().equals("zh");
        settings.chooseLanguage(chinese ? "en" : "zh");
    }

    /** Takes the other look. */
    public void switchTheme() {
        settings.switchTheme();
    }

    /** Goes on with the last session, or opens a bundled network where there is none. */
    public void goOn(String otherwise) {
        workbench.goOn(() -> open(otherwise));
    }

    /**
     * Does something that would lose unsaved work, unless the person wants to stay or to save. What
     * is remembered is not lost.
     */
    public void whenSafe(Runnable action) {
        boolean isSafe =
                workbench.saving().savedProperty().get()
                        || workbench.memory().keepingProperty().get();
        if (isSafe) {
            action.run();
            return;
        }
        switch (dialogs.unsaved()) {
            case DISCARD -> action.run();
            case SAVE -> save();
            case STAY -> {}
        }
    }

    private Optional<Path> folder() {
        return Optional.ofNullable(settings.get().folder()).map(Path::of);
    }

    private void refresh() {
        DataSplit data = workbench.dataProperty().get();
        dataName.set(
                data == null
                        ? texts.text("shell.no-data")
                        : texts.text(
                                "shell.data",
                                data.heldOut().name(),
                                Figures.count(data.heldOut().size())));
        noiseName.set(noiseName());
        trail.set(trail());
    }

    private Trail trail() {
        List<Revision> path = workbench.path();
        if (path.isEmpty()) {
            return Trail.EMPTY;
        }
        RevisionTree tree = workbench.revisions().treeProperty().get();
        List<String> steps =
                path.stream()
                        .flatMap(step -> tree.find(step.number()).stream())
                        .map(node -> words.name(node, tree))
                        .toList();
        return new Trail(steps, previewing());
    }

    private String previewing() {
        PruningPreview preview = workbench.draft().previewProperty().get();
        Revision shown = workbench.revisionProperty().get();
        return preview == null || preview.pruned() <= shown.mask().pruned()
                ? ""
                : texts.text("shell.step.preview", Figures.percent(preview.size().sparsity()));
    }

    /**
     * The way to what is shown.
     *
     * @param steps what was opened and each revision since
     * @param preview what the draft would add; empty for nothing
     */
    public record Trail(List<String> steps, String preview) {
        static final Trail EMPTY = new Trail(List.of(), "");

        /** Copies the list. */
        public Trail {
            steps = List.copyOf(steps);
        }
    }
}
