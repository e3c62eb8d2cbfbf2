/** The sessions that are remembered: to go on with, to take along, to forget. */
package dev.secateur.ui.sessions;
