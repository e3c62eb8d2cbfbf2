package dev.secateur.model.training;

import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluation;

/**
 * What became of a network that was trained.
 *
 * @param network the trained network; whoever takes the result closes it
 * @param heldOut the network on the held-out data
 * @param onTraining the network on the training data that were fitted
 * @param curves how the training went
 */
public record TrainingResult(
        Network network, Evaluation heldOut, Evaluation onTraining, Curves curves) {}
