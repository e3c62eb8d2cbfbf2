package dev.secateur.ui.export;

import java.util.Optional;

/** A control that can say what it shows; a menu over it then saves that as a file. */
public interface Exportable {
    /** What is shown now; empty while there is nothing. */
    Optional<Figure> figure();
}
