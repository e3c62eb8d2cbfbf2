package dev.secateur.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.ui.control.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir private Path folder;

    @Test
    void whatIsChosenIsFoundAgain() {
        SettingsFile file = new SettingsFile(folder.resolve("deep/settings.json"));
        SettingsViewModel model = new SettingsViewModel(Settings.first("en"), file, Runnable::run);
        model.switchTheme();
        model.chooseLanguage("zh");
        model.remember("/somewhere/a.zip", "/somewhere");
        model.rememberSize(1200, 800);
        model.chooseLogCounts(false);
        model.chooseLogWeights(true);
        Settings read = file.read(Settings.first("en"));
        assertThat(read).isEqualTo(model.get());
        assertThat(read.logCounts()).isFalse();
        assertThat(read.logWeights()).isTrue();
        assertThat(read.theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void damagedSettingsAreSetAsideAndDefaultsTaken() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"theme\": \"PLA");
        Settings defaults = Settings.first("zh");
        assertThat(new SettingsFile(path).read(defaults)).isEqualTo(defaults);
        assertThat(folder.resolve("settings.json.damaged")).exists();
        assertThat(path).doesNotExist();
    }

    @Test
    void settingsOfALaterVersionAreReadAsFarAsTheyAreKnown() throws IOException {
        Path path = folder.resolve("settings.json");
        Files.writeString(path, "{\"theme\": \"DARK\", \"fromTheFuture\": 3}");
        Settings read = new SettingsFile(path).read(Settings.first("en"));
        assertThat(read.theme()).isEqualTo(Theme.DARK);
        assertThat(read.width()).isEqualTo(1440);
    }

    @Test
    void nothingIsWrittenOnTheThreadThatChooses() {
        Path path = folder.resolve("settings.json");
        Deque<Runnable> background = new ArrayDeque<>();
        SettingsViewModel model =
                new SettingsViewModel(
                        Settings.first("en"), new SettingsFile(path), background::add);
        model.switchTheme();
        assertThat(path).doesNotExist();
        background.remove().run();
        assertThat(path).exists();
    }

    @Test
    void theNewestFileComesFirstAndStandsOnce() {
        SettingsViewModel model =
                new SettingsViewModel(
                        Settings.first("en"),
                        new SettingsFile(folder.resolve("settings.json")),
                        Runnable::run);
        for (int i = 0; i < 12; i++) {
            model.remember("/n/" + i + ".zip", "/n");
        }
        model.remember("/n/8.zip", "/n");
        assertThat(model.get().recent()).hasSize(8).startsWith("/n/8.zip", "/n/11.zip");
        assertThat(model.get().recent()).doesNotHaveDuplicates();
    }

    @Test
    void eachSystemHasItsUsualPlace() {
        Path home = Path.of("home");
        assertThat(SettingsFile.usualPlace("Linux", home, Optional.empty()))
                .isEqualTo(home.resolve(".config/secateur/settings.json"));
        assertThat(SettingsFile.usualPlace("Mac OS X", home, Optional.empty()))
                .isEqualTo(home.resolve("Library/Application Support/secateur/settings.json"));
        assertThat(SettingsFile.usualPlace("Linux", home, Optional.of("cfg")))
                .isEqualTo(Path.of("cfg/secateur/settings.json"));
    }
}
