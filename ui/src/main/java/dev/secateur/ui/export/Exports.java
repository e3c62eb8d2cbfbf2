package dev.secateur.ui.export;

import dev.secateur.model.format.SafeFile;
import dev.secateur.ui.fx.Dialogs;
import dev.secateur.ui.settings.SettingsViewModel;
import dev.secateur.ui.workbench.Notice;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks where figures go and writes them there, in the background. */
public final class Exports {
    private final Workbench workbench;
    private final SettingsViewModel settings;
    private final Dialogs dialogs;

    /** Exports whose jobs and notices are a workbench's. */
    public Exports(Workbench workbench, SettingsViewModel settings, Dialogs dialogs) {
        this.workbench = workbench;
        this.settings = settings;
        this.dialogs = dialogs;
    }

    /**
     * Asks for a place and writes there; what stood there stays if that fails, which is said.
     *
     * @param name what the file is called unless the person says otherwise, without its ending
     * @param content written by a job
     */
    public void save(Format format, String name, SafeFile.Content content) {
        Optional<Path> folder = Optional.ofNullable(settings.get().folder()).map(Path::of);
        dialogs.figureToSave(folder, name, format.key())
                .map(path -> ended(path, "." + format.key()))
                .ifPresent(path -> write(path, content));
    }

    /** Not every system's dialog adds the ending by itself. */
    private static Path ended(Path path, String ending) {
        String name = path.getFileName().toString();
        return name.contains(".") ? path : path.resolveSibling(name + ending);
    }

    private void write(Path path, SafeFile.Content content) {
        workbench
                .jobs()
                .start(
                        "job.title.save",
                        List.of(path.getFileName().toString()),
                        context -> {
                            SafeFile.write(path, content);
                            return path;
                        },
                        outcome -> workbench.ended(outcome, this::tell));
    }

    private void tell(Path path) {
        workbench.notify(Notice.information("notice.saved", path.toString()));
    }
}
