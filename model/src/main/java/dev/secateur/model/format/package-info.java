/** Network files in and out: scanned before they are read, written beside and moved into place. */
package dev.secateur.model.format;
