/** The pages that let weights share few values, and that factor layers. */
package dev.secateur.ui.compression;
