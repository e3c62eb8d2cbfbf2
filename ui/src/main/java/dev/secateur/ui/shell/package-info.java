/** The window's frame: the tiles above, the jobs below. */
package dev.secateur.ui.shell;
