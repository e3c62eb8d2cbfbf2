package dev.secateur.model.engine;

import dev.secateur.model.kernel.Activations;
import dev.secateur.model.kernel.Extent;
import dev.secateur.model.kernel.Kernel;
import dev.secateur.model.kernel.LstmKernel;
import dev.secateur.model.kernel.Nonlinearity;
import dev.secateur.model.kernel.SimpleRnnKernel;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;

/**
 * Turns DL4J's recurrent layers into kernels.
 *
 * @param program takes the kernels
 */
record RecurrentCompiler(Assembly program) {
    Activations compile(Dl4jModel.Step step, Layer conf, Activations before) throws NotCovered {
        Assembly.checkPlain(conf);
        boolean isLstm = conf.getClass() == LSTM.class;
        boolean isSimple = conf.getClass() == SimpleRnn.class && !((SimpleRnn) conf).hasLayerNorm();
        if (!isLstm && !isSimple) {
            throw new NotCovered(conf.getClass().getSimpleName());
        }
        Activations in = program.dropped(conf, before);
        FeedForwardLayer layer = (FeedForwardLayer) conf;
        Extent extent = Extent.sequence(in.extent().places(), (int) layer.getNOut());
        Activations out = program.room(extent);
        var weights = program.parameter(step, "W");
        var recurrent = program.parameter(step, "RW");
        var bias = program.parameter(step, "b");
        Nonlinearity f = Nonlinearities.of(layer.getActivationFn());
        Kernel kernel =
                conf instanceof LSTM lstm
                        ? new LstmKernel(in, out, weights, recurrent, bias, f, gate(lstm))
                        : new SimpleRnnKernel(in, out, weights, recurrent, bias, f);
        return program.add(kernel, out);
    }

    private static Nonlinearity gate(LSTM conf) throws NotCovered {
        return Nonlinearities.of(conf.getGateActivationFn());
    }
}
