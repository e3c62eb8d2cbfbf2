package dev.secateur.app.window;

import dev.secateur.ui.shell.ShellViewModel;
import dev.secateur.ui.workbench.Jobs;
import dev.secateur.ui.workbench.Workbench;

/**
 * What a network can be opened with before there is a window to show it.
 *
 * @param workbench with nothing open
 * @param shell opens and saves
 */
record WindowModels(Workbench workbench, ShellViewModel shell) {
    static WindowModels of(MainWindow.Surroundings around, EngineParts engine) {
        Jobs jobs = new Jobs(around.runner(), around.uiThread(), around.ticker());
        Workbench workbench =
                new Workbench(
                        engine.maker(),
                        engine.files(),
                        jobs,
                        around.frames(),
                        around.dialogs()::fault,
                        jobs.beside(around.remembering()),
                        around.store());
        return new WindowModels(
                workbench,
                new ShellViewModel(workbench, around.settings(), around.texts(), around.dialogs()));
    }
}
