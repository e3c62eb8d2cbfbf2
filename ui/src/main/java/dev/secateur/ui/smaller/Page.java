package dev.secateur.ui.smaller;

import javafx.scene.Node;

/**
 * A page of the fifth tab.
 *
 * @param id what it is called in code
 * @param titleKey what it is called, a key of the message bundles
 * @param content what it shows
 */
public record Page(String id, String titleKey, Node content) {}
