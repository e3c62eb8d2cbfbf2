/** The revisions of a network that a person has made, and the way back through them. */
package dev.secateur.model.session;
