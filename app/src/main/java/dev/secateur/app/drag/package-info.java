/** Measures how long a drag of the threshold takes, from the value to the last pixel. */
package dev.secateur.app.drag;
