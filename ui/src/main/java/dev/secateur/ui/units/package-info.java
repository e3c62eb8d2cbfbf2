/** The units of a layer as small pictures and as a ranking. */
package dev.secateur.ui.units;
