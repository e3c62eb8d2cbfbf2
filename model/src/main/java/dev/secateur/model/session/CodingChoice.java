package dev.secateur.model.session;

import dev.secateur.model.compression.Coding;
import dev.secateur.model.training.TrainingOptions;

/**
 * How a network is to be quantised.
 *
 * @param coding how its weights share values
 * @param fineTuning how shared values are trained afterwards; not looked at for uniform coding
 * @param seed of that training
 */
public record CodingChoice(Coding coding, TrainingOptions fineTuning, long seed) {
    /** The same without a training that there cannot be: values of a uniform coding stay. */
    CodingChoice possible() {
        return coding instanceof Coding.Sharing
                ? this
                : new CodingChoice(coding, fineTuning.withEpochs(0), seed);
    }
}
