/** Training and fine-tuning: options, the loop over minibatches, and the curves it leaves. */
package dev.secateur.model.training;
