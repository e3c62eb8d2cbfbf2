package dev.secateur.app.demo;

import dev.secateur.ui.control.Localization;
import dev.secateur.ui.control.Theme;
import dev.secateur.ui.control.Typeface;
import dev.secateur.ui.fx.Snapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Draws the figures into a folder. */
public final class Figures {
    private static final int PADDING = 16;

    private final Path folder;
    private final Locale language;
    private final List<String> drawn = new ArrayList<>();
    private Optional<String> problem = Optional.empty();

    /** Figures that are yet to be drawn. */
    public Figures(Path folder, Locale language) {
        this.folder = folder;
        this.language = language;
    }

    /** The names of the files drawn. */
    public List<String> drawn() {
        return List.copyOf(drawn);
    }

    /** Why there are no figures, if so. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * Draws all. A system without fonts or their libraries cannot; then the rest of the report has
     * to do.
     */
    public void draw(FigureSources sources) throws Exception {
        try {
            Map<String, Image> images = HeadlessScreen.call(() -> images(sources));
            for (Map.Entry<String, Image> image : images.entrySet()) {
                Snapshots.writePng(image.getValue(), folder.resolve(image.getKey()));
                drawn.add(image.getKey());
            }
        } catch (IllegalStateException | LinkageError e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, Image> images(FigureSources sources) {
        FigureViews views = new FigureViews(sources, new Localization(language));
        Map<String, Image> images = new LinkedHashMap<>();
        images.put("histogram.png", image(views.histogram(), 1100, 560));
        images.put("heatmap.png", image(views.heatmap(), 1490, 770));
        images.put("curves.png", image(views.curves(), 1100, 720));
        images.put("confusion.png", image(views.confusion(), 1100, 680));
        return images;
    }

    private Image image(Region view, int width, int height) {
        StackPane root = new StackPane(view);
        root.setPadding(new Insets(PADDING));
        Scene scene = new Scene(root, width, height);
        Theme.LIGHT.apply(scene);
        Typeface.installed().apply(scene, language);
        return Snapshots.of(scene);
    }
}
