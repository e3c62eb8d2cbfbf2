package dev.secateur.ui.settings;

import dev.secateur.ui.control.Theme;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The choices that are remembered; every change is written in the background. */
public final class SettingsViewModel {
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final SettingsFile file;
    private final Executor background;

    /** Settings that begin as they are, and where and on which thread they are written. */
    public SettingsViewModel(Settings start, SettingsFile file, Executor background) {
        this.settings = new ReadOnlyObjectWrapper<>(start);
        this.file = file;
        this.background = background;
    }

    /** The choices as they are. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The choices as they are. */
    public Settings get() {
        return settings.get();
    }

    /** Takes the other look. */
    public void switchTheme() {
        chooseTheme(get().theme().other());
    }

    /** Takes a look. */
    public void chooseTheme(Theme theme) {
        change(before -> before.withTheme(theme));
    }

    /** Takes a language. */
    public void chooseLanguage(String tag) {
        change(before -> before.withLanguage(tag));
    }

    /** Counts on a logarithmic axis, or on a linear one. */
    public void chooseLogCounts(boolean logarithmic) {
        change(before -> before.withLogCounts(logarithmic));
    }

    /** Shows weights on a logarithmic axis, or on a linear one. */
    public void chooseLogWeights(boolean logarithmic) {
        change(before -> before.withLogWeights(logarithmic));
    }

    /** Computes with so many threads the next time; 0 leaves the number to the program. */
    public void chooseThreads(int count) {
        change(before -> before.withThreads(count));
    }

    /** Remembers a file that was opened or saved. */
    public void remember(String path, String folder) {
        change(before -> before.withRecent(path).withFolder(folder));
    }

    /** Remembers how large the window is. */
    public void rememberSize(double width, double height) {
        change(before -> before.withSize(width, height));
    }

    private void change(UnaryOperator<Settings> how) {
        Settings after = how.apply(get());
        if (!after.equals(get())) {
            settings.set(after);
            background.execute(() -> file.write(after));
        }
    }
}
