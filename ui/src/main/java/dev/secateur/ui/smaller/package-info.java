/** The ways to make a network smaller, a page each. */
package dev.secateur.ui.smaller;
