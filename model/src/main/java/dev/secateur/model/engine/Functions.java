package dev.secateur.model.engine;

import dev.secateur.model.topology.Operation;
import java.util.Optional;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationPReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's activation functions as functions of one value. */
final class Functions {
    private Functions() {}

    /** The function; empty where it looks at more than one value. */
    static Optional<Operation.Function> of(IActivation function) {
        if (function instanceof ActivationSoftmax || function instanceof ActivationPReLU) {
            return Optional.empty();
        }
        return Optional.of(new Operation.Function(x -> value(function, x), scaling(function)));
    }

    private static double value(IActivation function, double x) {
        try (var one = Nd4j.createFromArray(new float[] {(float) x})) {
            return function.getActivation(one, false).getDouble(0);
        }
    }

    private static Operation.Scaling scaling(IActivation function) {
        if (function instanceof ActivationIdentity) {
            return Operation.Scaling.IDENTITY;
        }
        return function instanceof ActivationReLU || function instanceof ActivationLReLU
                ? Operation.Scaling.POSITIVE
                : Operation.Scaling.NONE;
    }
}
