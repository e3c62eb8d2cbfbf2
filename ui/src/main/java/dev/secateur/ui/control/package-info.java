/** Controls and small helpers that any view may use. */
package dev.secateur.ui.control;
