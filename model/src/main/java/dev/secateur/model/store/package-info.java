/** What is remembered of sessions from one start of the program to the next. */
package dev.secateur.model.store;
