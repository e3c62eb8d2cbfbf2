/** Measures how fast networks are trained and run: ours against others, each in its process. */
package dev.secateur.app.bench;
