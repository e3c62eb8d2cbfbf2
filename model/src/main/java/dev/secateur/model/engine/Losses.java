package dev.secateur.model.engine;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.kernel.LossKernel;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** DL4J's last layers as the kernels know them. */
final class Losses {
    private Losses() {}

    static LossKernel.Loss of(Layer conf) throws NotCovered {
        ILossFunction loss = function(conf);
        IActivation function = ((BaseLayer) conf).getActivationFn();
        if (loss instanceof LossMCXENT entropy
                && entropy.getWeights() == null
                && function instanceof ActivationSoftmax) {
            return new LossKernel.Loss(LossKernel.Kind.SOFTMAX_CROSS_ENTROPY);
        } else if (loss instanceof LossBinaryXENT entropy
                && entropy.getWeights() == null
                && function instanceof ActivationSigmoid) {
            return new LossKernel.Loss(LossKernel.Kind.SIGMOID_CROSS_ENTROPY, entropy.getClipEps());
        } else if (loss.getClass() == LossMSE.class
                && ((LossMSE) loss).getWeights() == null
                && function instanceof ActivationIdentity) {
            return new LossKernel.Loss(LossKernel.Kind.SQUARED);
        }
        throw new NotCovered(loss.name() + " after " + function);
    }

    /** The loss of a last layer; null where it has none. */
    static ILossFunction function(Layer conf) {
        if (conf instanceof LossLayer layer) {
            return layer.getLossFn();
        }
        return conf instanceof BaseOutputLayer output ? output.getLossFn() : null;
    }

    /** Gives a last layer another loss, if it has one. */
    static void setFunction(Layer conf, ILossFunction loss) {
        if (conf instanceof LossLayer layer) {
            layer.setLossFn(loss);
        } else if (conf instanceof BaseOutputLayer output) {
            output.setLossFn(loss);
        }
    }

    /**
     * A loss in which classes have weights. DL4J's weights are those of outputs, which is the same
     * where only the right answer's output counts.
     *
     * @throws UserError where others count too
     */
    static ILossFunction weighted(ILossFunction loss, float[] classWeights) {
        if (loss instanceof LossMCXENT entropy && entropy.getWeights() == null) {
            return new LossMCXENT(entropy.getSoftmaxClipEps(), Nd4j.createFromArray(classWeights));
        }
        throw new UserError(ErrorCode.CLASS_WEIGHTS_UNFIT, loss == null ? "" : loss.name());
    }
}
