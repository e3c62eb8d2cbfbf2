/** The launcher, the composition root and the command line. */
package dev.secateur.app;
