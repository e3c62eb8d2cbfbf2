package dev.secateur.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The toolkit, for tests that need its thread but no robot. */
public final class Fx {
    private Fx() {}

    /** Runs on the JavaFX thread, which is started if necessary, and gives the result. */
    public static <T> T call(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            return WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
