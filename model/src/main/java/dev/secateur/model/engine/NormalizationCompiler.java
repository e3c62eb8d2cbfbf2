package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.BatchNormKernel;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;

/**
 * Turns DL4J's batch normalisations into kernels.
 *
 * @param program takes the kernels
 */
record NormalizationCompiler(Assembly program) {
    Activations compile(
            Dl4jModel.Step step, BatchNormalization conf, Activations in, InputType type)
            throws NotCovered {
        if (type instanceof InputType.InputTypeRecurrent) {
            throw new NotCovered("batch normalization of sequences");
        }
        boolean learned = !conf.isLockGammaBeta();
        String spread = conf.isUseLogStd() ? "log10stdev" : "var";
        boolean odd = !learned && (conf.getGamma() == 1) != (conf.getBeta() == 0);
        if (odd) {
            throw new NotCovered("batch normalization with one of gamma and beta fixed");
        }
        var parameters =
                new BatchNormKernel.Parameters(
                        learned ? program.parameter(step, "gamma") : null,
                        learned ? program.parameter(step, "beta") : null,
                        program.parameter(step, "mean"),
                        program.parameter(step, spread));
        var settings =
                new BatchNormKernel.Settings(
                        conf.getEps(),
                        conf.getDecay(),
                        conf.isUseLogStd(),
                        conf.getGamma(),
                        conf.getBeta());
        Activations out = program.room(in.extent());
        return program.add(
                new BatchNormKernel(in, out, parameters, settings, program.isToTrain()), out);
    }
}
