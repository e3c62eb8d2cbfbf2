package dev.secateur.model.engine;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.javacpp.Loader;

/** Sets an engine's threads again and again while another thread loads a library and drops it. */
final class LoadingProgram {
    private static final int TIMES = 300;

    private LoadingProgram() {}

    public static void main(String[] folder) throws IOException {
        Engine engine = new Engine(1);
        Path library = Path.of(folder[0], "loaded.so");
        Files.copy(
                Path.of(Loader.load(Loader.class)), library, StandardCopyOption.REPLACE_EXISTING);
        Thread loading =
                new Thread(
                        () -> {
                            while (!Thread.interrupted()) {
                                NativeLibrary.getInstance(library.toString()).dispose();
                            }
                        });
        loading.start();
        for (int i = 0; i < TIMES; i++) {
            engine.useThreads(1 + i % 2);
        }
        loading.interrupt();
    }
}
