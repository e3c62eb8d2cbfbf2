package dev.secateur.app.drag;

import dev.secateur.ui.fx.FrameTimes;

/**
 * The frames of one drag.
 *
 * @param network what was dragged
 * @param fineTuned whether it was fine-tuned meanwhile
 * @param times how long they took
 */
public record FramesRow(String network, boolean fineTuned, FrameTimes times) {}
