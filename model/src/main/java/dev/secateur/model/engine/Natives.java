package dev.secateur.model.engine;

import java.net.URL;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;

/** A build of ND4J's native libraries for the processor. */
enum Natives {
    /** Runs on every processor of its architecture. JavaCPP knows no empty name for it. */
    PLAIN("-"),
    /** Needs AVX2 and FMA. */
    AVX2("-avx2");

    private static final String ASKED = "secateur.natives";
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";
    private static final String FOLDER = "org/nd4j/linalg/cpu/nativecpu/bindings/";

    private final String extension;

    Natives(String extension) {
        this.extension = extension;
    }

    /**
     * Tells JavaCPP which build to load, so it must be called before anything native is; left alone
     * it takes the newest on the class path, whether the processor can run it or not. Does nothing
     * where the person told JavaCPP already.
     */
    static void choose() {
        if (System.getProperty(EXTENSION) == null) {
            String asked = System.getProperty(ASKED, "auto");
            Natives fitting = fitting(asked, Processor.here(), AVX2.isBundled());
            System.setProperty(EXTENSION, fitting.extension);
        }
    }

    /**
     * The best build that runs here.
     *
     * @param asked {@code plain} or {@code avx2}; anything else leaves the choice to the processor
     * @param bundled whether the natives for AVX2 are on the class path
     */
    static Natives fitting(String asked, Processor processor, boolean bundled) {
        boolean wanted =
                switch (asked.toLowerCase(Locale.ROOT)) {
                    case "plain" -> false;
                    case "avx2" -> true;
                    default -> processor.hasAvx2();
                };
        return wanted && bundled ? AVX2 : PLAIN;
    }

    private boolean isBundled() {
        URL library =
                Natives.class
                        .getClassLoader()
                        .getResource(
                                FOLDER
                                        + Loader.Detector.getPlatform()
                                        + extension
                                        + "/"
                                        + System.mapLibraryName("jnind4jcpu"));
        return library != null;
    }
}
