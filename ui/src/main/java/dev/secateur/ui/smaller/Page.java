package dev.secateur.ui.smaller;

import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * A page of the fifth tab.
 *
 * @param id what it is called in code
 * @param titleKey what it is called, a key of the message bundles
 * @param content makes what it shows, when it is first looked at
 */
public record Page(String id, String titleKey, Supplier<Node> content) {}
