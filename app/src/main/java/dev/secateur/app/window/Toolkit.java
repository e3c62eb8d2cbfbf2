package dev.secateur.app.window;

import java.util.Properties;

/** How JavaFX paints; to be said before it starts. */
public final class Toolkit {
    private static final String CACHES_REGIONS_NOT = "prism.disableRegionCaching";

    private Toolkit() {}

    /**
     * Without a graphics card JavaFX keeps pictures of rounded backgrounds and stretches them over
     * panels pixel by pixel, which takes longer than to paint them anew. What a person has chosen
     * stays.
     */
    public static void prepare(Properties system) {
        system.putIfAbsent(CACHES_REGIONS_NOT, "true");
    }
}
