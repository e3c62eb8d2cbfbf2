package dev.secateur.ui.fx;

import javafx.scene.layout.Region;

/**
 * A frame around something whose texts change in every frame while its size stays: what changes
 * inside is laid out inside, and nothing around it. Where the size does change, the frame must be
 * told by {@link #requestLayout}.
 */
public final class Isolated extends Region {
    private final Region content;

    /** A frame around this. */
    public Isolated(Region content) {
        this.content = content;
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
}
