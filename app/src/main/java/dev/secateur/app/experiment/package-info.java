/** Published experiments repeated: what each does, its published figures, and how it came out. */
package dev.secateur.app.experiment;
