package dev.secateur.model.session;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compaction.LayerOutcome;
import dev.secateur.model.compaction.Proof;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.CompressionScores;
import dev.secateur.model.compression.KroneckerShape;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.BudgetStop;
import dev.secateur.model.pruning.PruningPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How a revision came to be. */
public sealed interface Origin {
    /** The number of the revision it was made from; empty for the one that was opened. */
    default OptionalInt madeFrom() {
        return this instanceof Made made ? OptionalInt.of(made.parent()) : OptionalInt.empty();
    }

    /**
     * It was opened.
     *
     * @param source the bundled network's name or the file
     */
    record Opened(String source) implements Origin {}

    /** It was made from another revision. */
    sealed interface Made extends Origin {
        /** That revision's number. */
        int parent();
    }

    /**
     * It was pruned from another revision.
     *
     * @param parent that revision's number
     * @param plan how
     * @param stopped where the accuracy budget ended the run, if it did
     */
    record Pruned(int parent, PruningPlan plan, Optional<BudgetStop> stopped) implements Made {}

    /**
     * It takes fewer inputs than another revision, from which it was made.
     *
     * @param parent that revision's number
     * @param by what ranked the inputs
     * @param kept which of that revision's inputs it takes, from 0 and ascending
     */
    record Narrowed(int parent, RankBy by, List<Integer> kept) implements Made {
        /** Copies the list. */
        public Narrowed {
            kept = List.copyOf(kept);
        }
    }

    /**
     * It is another revision without the units that gave nothing any more.
     *
     * @param parent that revision's number
     * @param options how it was made
     * @param layers what became of each layer
     * @param merged how many units were merged into others
     * @param proof how its answers compare with those of that revision
     */
    record Compacted(
            int parent,
            CompactionOptions options,
            List<LayerOutcome> layers,
            int merged,
            Proof proof)
            implements Made {
        /** Copies the list. */
        public Compacted {
            layers = List.copyOf(layers);
        }
    }

    /**
     * It is another revision in which units came back that had been pruned.
     *
     * @param parent that revision's number
     * @param source the number of the revision that the units were taken from as they were there
     * @param layer the name of their layer
     * @param units which of its units, from 0 and ascending
     */
    record Regrown(int parent, int source, String layer, List<Integer> units) implements Made {
        /** Copies the list. */
        public Regrown {
            units = List.copyOf(units);
        }
    }

    /**
     * It is another revision with weights that share few values.
     *
     * @param parent that revision's number
     * @param coding how they share them
     * @param epochs for how long the values were fine-tuned
     * @param scores on the way; empty without data
     * @param bytesBefore of that revision's parameters as floats
     * @param bytesAfter of its own with Huffman codes
     */
    record Quantized(
            int parent,
            Coding coding,
            int epochs,
            Optional<CompressionScores> scores,
            long bytesBefore,
            long bytesAfter)
            implements Made {}

    /**
     * It is another revision in which factors do the work of a layer's weights.
     *
     * @param parent that revision's number
     * @param layer the layer's name
     * @param shape of the factors
     * @param terms how many products they make
     * @param error the Frobenius norm of what they miss, as a share of the layer's own; 0 to 1
     * @param epochs for how long the network was fine-tuned
     * @param scores on the way; empty without data
     */
    record Factored(
            int parent,
            String layer,
            KroneckerShape shape,
            int terms,
            double error,
            int epochs,
            Optional<CompressionScores> scores)
            implements Made {}
}
