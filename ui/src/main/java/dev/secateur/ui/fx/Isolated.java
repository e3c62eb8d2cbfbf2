package dev.secateur.ui.fx;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * A frame around something whose texts change in every frame while its size stays: what changes
 * inside is laid out inside, and nothing around it. Where the size does change, the frame must be
 * told by {@link #requestLayout}.
 */
public final class Isolated extends Region {
    private final Region content;
    private final Runnable late = this::layOutLate;
    private Scene asked;

    /** A frame around this. */
    public Isolated(Region content) {
        this.content = content;
        content.needsLayoutProperty().subscribe(this::askForLayout);
        content.setManaged(false);
        getChildren().add(content);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /**
     * A layout root marks what is above it until it meets something marked already; where that was
     * left over by a list, which lays out its cells itself, nothing would be laid out.
     */
    private void askForLayout(boolean needed) {
        if (needed && asked == null && getScene() != null) {
            asked = getScene();
            asked.addPostLayoutPulseListener(late);
            Platform.requestNextPulse();
        }
    }

    private void layOutLate() {
        asked.removePostLayoutPulseListener(late);
        asked = null;
        if (content.isNeedsLayout()) {
            content.layout();
        }
    }
}
