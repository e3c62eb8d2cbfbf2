/** Which inputs a network needs, and networks that take fewer. */
package dev.secateur.model.inputs;
