/** What a network takes, beside the one it was made of and the smaller one it can become. */
package dev.secateur.ui.sizes;
