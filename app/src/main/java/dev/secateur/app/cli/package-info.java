/** The command line: the same jobs as in the window, told on a terminal or as JSON. */
package dev.secateur.app.cli;
