/** The demonstration's pictures: the window's own views, drawn without a screen. */
package dev.secateur.app.demo;
