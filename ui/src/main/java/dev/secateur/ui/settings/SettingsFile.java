package dev.secateur.ui.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings on disk, as JSON. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final ObjectMapper mapper =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path path;

    /** Settings in a file, which need not be there yet. */
    public SettingsFile(Path path) {
        this.path = path;
    }

    /** Where settings lie on this system: {@code secateur/settings.json} in its usual folder. */
    public static Path usualPlace(String system, Path home, Optional<String> configured) {
        String name = system.toLowerCase(Locale.ROOT);
        Path usual =
                name.contains("mac")
                        ? home.resolve("Library/Application Support")
                        : home.resolve(name.contains("win") ? "AppData/Roaming" : ".config");
        return configured.map(Path::of).orElse(usual).resolve("secateur/settings.json");
    }

    /** Reads them; a file that is damaged is set aside and the defaults are taken. */
    public Settings read(Settings defaults) {
        try {
            return Files.exists(path)
                    ? mapper.readValue(Files.readAllBytes(path), Settings.class)
                    : defaults;
        } catch (IOException e) {
            LOG.warn("Settings could not be read and were set aside", e);
            setAside();
            return defaults;
        }
    }

    private void setAside() {
        try {
            Files.move(path, path.resolveSibling(path.getFileName() + ".damaged"));
        } catch (IOException e) {
            LOG.warn("Damaged settings stay where they are", e);
        }
    }

    /** Writes them; that this fails is no reason to bother the person. */
    public void write(Settings settings) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            SafeFile.write(path, out -> out.write(mapper.writeValueAsBytes(settings)));
        } catch (IOException | UserError e) {
            LOG.warn("Settings could not be saved", e);
        }
    }
}
