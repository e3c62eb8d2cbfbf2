/** Texts, themes and icons: what a person sees, apart from the code that shows it. */
package dev.secateur.resources;
