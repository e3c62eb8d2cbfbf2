/** How the window comes fast: a process with its own flags, and its classes kept in an archive. */
package dev.secateur.app.start;
