package dev.secateur.ui.sensitivity;

import java.util.OptionalDouble;

/**
 * What is proposed for a layer.
 *
 * @param layer the layer's name
 * @param least the share that is pruned there already
 * @param planned the share that the draft prunes; empty while that is not known
 * @param proposed the share that is proposed
 * @param alone the accuracy with only this layer pruned so far, by its curve
 */
record ProposalRow(
        String layer, double least, OptionalDouble planned, double proposed, double alone) {
    ProposalRow withProposed(double share, double accuracy) {
        return new ProposalRow(layer, least, planned, share, accuracy);
    }

    ProposalRow withPlanned(OptionalDouble share) {
        return new ProposalRow(layer, least, share, proposed, alone);
    }
}
