/** Networks measured side by side. */
package dev.secateur.model.study;
