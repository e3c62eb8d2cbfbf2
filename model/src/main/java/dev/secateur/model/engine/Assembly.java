package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.DropoutKernel;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.Kernel;
import dev.secateur.model.kernel.Parameter;
import dev.secateur.model.kernel.Program;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A program being put together, kernel by kernel.
 *
 * @param make what kernels are made with
 * @param steps what there is so far; grows
 */
record Assembly(LayerKernels make, List<Program.Step> steps) {
    /** Appends a kernel and gives what it writes. */
    Activations add(Kernel kernel, Activations out) {
        steps.add(new Program.Step(kernel, out));
        return out;
    }

    /** Room for what a layer gives. */
    Activations room(Extent extent) {
        return make.room(extent);
    }

    Parameter parameter(Dl4jModel.Step step, String name) {
        return make.parameter(step.layer(), name);
    }

    Optional<Parameter> bias(Dl4jModel.Step step, boolean hasBias) {
        return make.bias(step.layer(), hasBias);
    }

    boolean isToTrain() {
        return make.training();
    }

    /** What is left of a layer's inputs after dropout, where the layer has one. */
    Activations dropped(Layer conf, Activations in) throws NotCovered {
        IDropout dropout = conf.getIDropout();
        if (dropout == null || !isToTrain()) {
            return in;
        }
        if (dropout.getClass() != Dropout.class || ((Dropout) dropout).getPSchedule() != null) {
            throw new NotCovered(dropout.getClass().getSimpleName());
        }
        Activations out = room(in.extent());
        long seed = make.seed() + steps.size();
        return add(new DropoutKernel(in, out, ((Dropout) dropout).getP(), seed), out);
    }

    /** Refuses what no kernel does, whatever the layer. */
    static void checkPlain(Layer conf) throws NotCovered {
        boolean constrained = conf.getConstraints() != null && !conf.getConstraints().isEmpty();
        if (constrained || (conf instanceof BaseLayer base && base.getWeightNoise() != null)) {
            throw new NotCovered("constraints or weight noise");
        }
    }
}
