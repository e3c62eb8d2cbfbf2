package dev.secateur.model.format;

import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.engine.Network;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.util.List;
import java.util.Optional;

/**
 * What a network file holds.
 *
 * @param network the network; whoever takes this closes it
 * @param mask what is pruned in it; empty for files that another program wrote
 * @param about what else is known of it
 */
public record NetworkFile(Network network, Mask mask, About about) {
    /**
     * What is known of a network besides its weights.
     *
     * @param inputShape the shape of one example
     * @param classNames the classes, in the order of the outputs; empty if not known
     * @param trainedOn the data it was trained on
     * @param curves how its training went; {@link Curves#NONE} if nobody recorded it
     * @param preparation what is done to the values of an example before the network sees them, if
     *     that is known
     * @param provenance how it was made
     */
    public record About(
            Optional<ExampleShape> inputShape,
            List<String> classNames,
            Optional<TrainedOn> trainedOn,
            Curves curves,
            Optional<Preparation> preparation,
            Provenance provenance) {
        /** Nothing is known. */
        public static final About NOTHING =
                new About(Optional.empty(), List.of(), Optional.empty(), Curves.NONE);

        /** Copies the list. */
        public About {
            classNames = List.copyOf(classNames);
        }

        /** Nothing is known of how values are prepared. */
        public About(
                Optional<ExampleShape> inputShape,
                List<String> classNames,
                Optional<TrainedOn> trainedOn,
                Curves curves) {
            this(inputShape, classNames, trainedOn, curves, Optional.empty());
        }

        /** Nothing is known of how it was made. */
        public About(
                Optional<ExampleShape> inputShape,
                List<String> classNames,
                Optional<TrainedOn> trainedOn,
                Curves curves,
                Optional<Preparation> preparation) {
            this(inputShape, classNames, trainedOn, curves, preparation, Provenance.UNKNOWN);
        }

        /** The same network, made like this. */
        public About withProvenance(Provenance other) {
            return new About(inputShape, classNames, trainedOn, curves, preparation, other);
        }

        /** The curves so far, where they were measured on these data; none on any others. */
        public Curves curvesOn(DataSplit data) {
            boolean same = trainedOn.filter(on -> on.data().equals(data.origin())).isPresent();
            return same ? curves : Curves.NONE;
        }

        /**
         * What is known of a network that was made of this one.
         *
         * @param made the network
         * @param data what it was judged by, and fine-tuned on if it was
         * @param epochs for how long it was fine-tuned
         * @param itsCurves how that went
         * @param step how it was made
         */
        public About of(Network made, DataSplit data, int epochs, Curves itsCurves, String step) {
            TrainedOn tuned = new TrainedOn(data.origin(), data.train().size());
            return new About(
                    made.inputShape().or(() -> Optional.of(data.train().shape())),
                    classNames.isEmpty() ? data.train().classNames() : classNames,
                    epochs == 0 ? trainedOn : Optional.of(tuned),
                    itsCurves,
                    data.preparation().or(() -> preparation),
                    provenance.and(step));
        }

        /**
         * What is known of a network that was made of this one, with data or without: then it was
         * neither fine-tuned nor judged.
         */
        public About of(
                Network made, Optional<DataSplit> data, int epochs, Curves itsCurves, String step) {
            return data.map(split -> of(made, split, epochs, itsCurves, step))
                    .orElseGet(() -> withProvenance(provenance.and(step)));
        }

        /** The same network with what its data were prepared by, unless it has such already. */
        public About preparedAs(Optional<Preparation> of) {
            return new About(
                    inputShape,
                    classNames,
                    trainedOn,
                    curves,
                    preparation.or(() -> of),
                    provenance);
        }

        /** The same network with other curves. */
        public About withCurves(Curves others) {
            return new About(inputShape, classNames, trainedOn, others, preparation, provenance);
        }
    }

    /**
     * The data a network was trained on.
     *
     * @param data a bundled data set's name or a path
     * @param examples how many of the training examples, from the first on
     */
    public record TrainedOn(String data, int examples) {}
}
