/** The one place that knows the JavaFX platform: its thread, its frames, its dialogs. */
package dev.secateur.ui.fx;
