package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a command found out, in both of its forms. */
interface Report {
    /** Adds its members to the one object that {@code --json} prints. */
    void writeTo(ObjectNode json);

    /** Writes itself for a person. */
    void writeTo(Page page);
}
