/** The window's composition: every view model and view is made and joined here, by hand. */
package dev.secateur.app.window;
