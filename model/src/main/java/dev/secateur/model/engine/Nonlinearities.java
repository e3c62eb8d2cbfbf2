package dev.secateur.model.engine;

import dev.secateur.model.kernel.Nonlinearity;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** DL4J's activation functions as the kernels know them. */
final class Nonlinearities {
    private Nonlinearities() {}

    static Nonlinearity of(IActivation function) throws NotCovered {
        if (function instanceof ActivationReLU) {
            return Nonlinearity.RELU;
        } else if (function instanceof ActivationIdentity) {
            return Nonlinearity.IDENTITY;
        } else if (function instanceof ActivationTanH) {
            return Nonlinearity.TANH;
        } else if (function instanceof ActivationSigmoid) {
            return Nonlinearity.SIGMOID;
        } else if (function instanceof ActivationLReLU leaky && leaky.getAlpha() > 0) {
            return Nonlinearity.leakyRelu((float) leaky.getAlpha());
        } else if (function instanceof ActivationELU elu && elu.getAlpha() > 0) {
            return Nonlinearity.elu((float) elu.getAlpha());
        }
        throw new NotCovered("activation function " + function);
    }
}
