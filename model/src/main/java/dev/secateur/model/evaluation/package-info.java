/** How well a network answers: loss, accuracy, precision, recall, F1 and the confusion matrix. */
package dev.secateur.model.evaluation;
