/** Networks measured side by side, and what pruning each layer does to one. */
package dev.secateur.model.study;
