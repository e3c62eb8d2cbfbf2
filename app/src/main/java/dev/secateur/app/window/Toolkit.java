package dev.secateur.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** How JavaFX paints; to be said before it starts. What a person has chosen stays. */
public final class Toolkit {
    private static final String CACHES_REGIONS_NOT = "prism.disableRegionCaching";
    private static final String DIRTY_REGIONS = "prism.dirtyregioncount";
    private static final String PIPELINES = "prism.order";

    /** As many as JavaFX can keep apart. */
    private static final String MOST_DIRTY_REGIONS = "15";

    /** What Linux shows of graphics cards: usually, by NVIDIA's own driver, and within Windows. */
    private static final List<String> CARDS = List.of("dev/dri", "dev/nvidiactl", "dev/dxg");

    private Toolkit() {}

    /**
     * Without a graphics card JavaFX keeps pictures of rounded backgrounds and stretches them over
     * panels pixel by pixel, which takes longer than to paint them anew. A drag changes little
     * things all over the window: with few regions kept apart, all between them is painted too.
     */
    public static void prepare(Properties system) {
        system.putIfAbsent(CACHES_REGIONS_NOT, "true");
        system.putIfAbsent(DIRTY_REGIONS, MOST_DIRTY_REGIONS);
        if (isWithoutCard(system.getProperty("os.name", ""), Path.of("/"))) {
            system.putIfAbsent(PIPELINES, "sw");
        }
    }

    /** Where it is known that there is none, OpenGL need not be loaded to find that out. */
    static boolean isWithoutCard(String system, Path root) {
        return system.equals("Linux") && CARDS.stream().map(root::resolve).noneMatch(Files::exists);
    }
}
