package dev.secateur.model.job;

import java.util.Locale;

/**
 * What can go wrong that a person can mend. Each code is stable: it is printed, logged and looked
 * up in the message bundles under {@link #messageKey()}, with the arguments listed at the constant.
 */
public enum ErrorCode {
    /** The model file does not exist. Arguments: path. */
    MODEL_MISSING,
    /** The model file exists and cannot be read. Arguments: path. */
    MODEL_UNREADABLE,
    /** The model file is not a zip archive at all. Arguments: path. */
    MODEL_NOT_ZIP,
    /** The model zip ends early or is damaged. Arguments: path. */
    MODEL_DAMAGED,
    /** A zip, but not one that DL4J wrote. Arguments: path, what is missing. */
    MODEL_NOT_DL4J,
    /**
     * The zip holds an entry that is not ours or DL4J's, or one that could run code. Arguments:
     * path, entry.
     */
    MODEL_UNSAFE,
    /** The zip would unpack to more than is accepted. Arguments: path, entry. */
    MODEL_TOO_LARGE,
    /** The number of weights does not fit the configuration. Arguments: path, expected, found. */
    MODEL_WRONG_SIZE,
    /** A weight is NaN or infinite. Arguments: path, layer, how many. */
    MODEL_NOT_FINITE,
    /** The configuration asks for something that is not supported. Arguments: path, what. */
    MODEL_UNSUPPORTED,
    /** No such bundled network and no such file. Arguments: name, the known names. */
    MODEL_UNKNOWN,
    /** No such architecture. Arguments: name, the known names. */
    ARCHITECTURE_UNKNOWN,
    /**
     * An architecture cannot take data of this shape. Arguments: architecture, shape of the data.
     */
    ARCHITECTURE_UNFIT,
    /** No such bundled data set and no such path. Arguments: name, the known names. */
    DATA_MISSING,
    /** The data exist and cannot be read. Arguments: path. */
    DATA_UNREADABLE,
    /** The path is neither a folder nor a file of a known kind. Arguments: path. */
    DATA_UNKNOWN_FORMAT,
    /** The folder holds neither IDX files nor folders of images. Arguments: path. */
    DATA_FOLDER,
    /** The folder lacks a file that goes with the others. Arguments: folder, file. */
    DATA_FILE_MISSING,
    /** The data are not of the format that their name says. Arguments: path, format. */
    DATA_WRONG_FORMAT,
    /** The data are damaged, or go on behind their end. Arguments: path. */
    DATA_DAMAGED,
    /**
     * The data end before what their header promises. Arguments: path, bytes promised, bytes there.
     */
    DATA_TRUNCATED,
    /** The data have more values than are accepted. Arguments: path. */
    DATA_TOO_LARGE,
    /** The text is not UTF-8. Arguments: path. */
    DATA_ENCODING,
    /** There are not as many images as labels. Arguments: path of the images, images, labels. */
    DATA_COUNTS,
    /** An image has another size than those before it. Arguments: path, expected, found. */
    DATA_IMAGE_SIZE,
    /** Not every class has a name. Arguments: path of the labels, classes, names. */
    DATA_CLASS_NAMES,
    /**
     * A row has another number of columns than the first. Arguments: path, line, expected, found.
     */
    DATA_RAGGED,
    /** A line does not follow the format. Arguments: path, line, format. */
    DATA_LINE,
    /** A value is not a number. Arguments: path, line, column, value. */
    DATA_NOT_NUMERIC,
    /** The label column does not exist. Arguments: path, column, the columns there are. */
    DATA_LABEL_COLUMN,
    /** An example has no label. Arguments: path, line. */
    DATA_LABEL_MISSING,
    /**
     * The label column holds too many different values to be classes. Arguments: path, column,
     * values, examples.
     */
    DATA_LABEL_VALUES,
    /** Values are missing, and that was to be refused. Arguments: data, how many, column. */
    DATA_VALUES_MISSING,
    /** The data hold nothing besides the label. Arguments: path. */
    DATA_NO_FEATURES,
    /** The data have no examples, or only one class. Arguments: path. */
    DATA_TOO_FEW,
    /**
     * The data do not have the width the network takes. Arguments: data, width, network's width.
     */
    DATA_WIDTH,
    /**
     * The data have more classes than the network has outputs. Arguments: data, classes, outputs.
     */
    DATA_LABELS,
    /** The target cannot be written. Arguments: path. */
    TARGET_UNWRITABLE,
    /** No space is left where the target should go. Arguments: path. */
    DISK_FULL,
    /** A share must lie between 0 and 1. Arguments: name, value. */
    SHARE_OUT_OF_RANGE,
    /** A value must be a positive finite number. Arguments: name, value. */
    VALUE_OUT_OF_RANGE,
    /** A network does not say what shape its examples have. Arguments: the network. */
    SHAPE_UNKNOWN,
    /** Quantisation knows only 8, 4 and 2 bits. Arguments: the bits. */
    QUANTIZATION_BITS,
    /** A layer's weights can share 2 to 256 values. Arguments: the number. */
    SHARED_VALUES,
    /**
     * A first factor's shape must be written as rows x columns and divide the layer's matrix.
     * Arguments: the shape, the matrix's rows and columns.
     */
    FACTOR_SHAPE,
    /** There can be no more products than the smaller factor has places. Arguments: asked, most. */
    FACTOR_TERMS,
    /** No factors are within the budget. Arguments: the budget. */
    FACTOR_BUDGET,
    /**
     * A layer cannot be factored. Arguments: the layer, the layers that can be; the latter may be
     * empty.
     */
    LAYER_NOT_FACTORABLE,
    /** The specification would prune every weight of a layer. Arguments: layer. */
    LAYER_EMPTIED,
    /**
     * The least share kept forbids so much sparsity. Arguments: asked, most that can be reached.
     */
    SPARSITY_UNREACHABLE,
    /** Every layer is left out. No arguments. */
    NO_LAYERS,
    /** A layer named by the specification does not exist. Arguments: name, the layers there are. */
    LAYER_UNKNOWN,
    /**
     * A unit chosen by hand does not exist, or may not go. Arguments: layer, its number from 0, how
     * many units of the layer may go.
     */
    UNIT_UNKNOWN,
    /** Inputs cannot be cut off: the first layer is not dense, or layers branch. No arguments. */
    INPUTS_NOT_DENSE,
    /** So many inputs cannot be kept. Arguments: asked, how many there are. */
    INPUTS_KEPT,
    /** The criterion scores units and takes no pattern. Arguments: criterion, pattern. */
    UNITS_PATTERN_UNFIT,
    /** The criterion compares nothing with thresholds. Arguments: criterion, threshold. */
    THRESHOLD_UNFIT,
    /**
     * The criterion knows no thresholds on either side of zero. Arguments: criterion, threshold of
     * negative weights, of positive ones.
     */
    TWO_THRESHOLDS_UNFIT,
    /**
     * Only DL4J can train the network, and its loss knows no weights of classes. Arguments: loss.
     */
    CLASS_WEIGHTS_UNFIT,
    /** A pattern keeps more than there are, or nothing. Arguments: kept, of how many. */
    PATTERN_UNFIT,
    /** The schedule cannot be followed with this criterion. Arguments: schedule, criterion. */
    SCHEDULE_UNFIT,
    /** The schedule knows but one threshold for both sides of zero. Arguments: schedule. */
    SIDES_UNFIT,
    /** Nothing tells what the weights were before training. No arguments. */
    FIRST_WEIGHTS_UNKNOWN,
    /** The criterion looks at examples and no data are chosen. Arguments: criterion. */
    CRITERION_NEEDS_DATA,
    /** No layer of the network has what the criterion looks at. Arguments: criterion. */
    CRITERION_UNFIT,
    /** A network file does not say how it was pruned. Arguments: file. */
    PLAN_MISSING,
    /** A network file's plan says something that is not understood. Arguments: file, what. */
    PLAN_UNKNOWN,
    /** A network that was made smaller answers differently. Arguments: the largest difference. */
    COMPACTION_DIFFERS,
    /** Training left the finite numbers. Arguments: epoch. */
    TRAINING_DIVERGED,
    /** Another program remembers in this place. Arguments: path. */
    MEMORY_IN_USE,
    /** A newer program wrote what is remembered. Arguments: path. */
    MEMORY_NEWER,
    /** What is remembered is damaged, or another program's. Arguments: path. */
    MEMORY_DAMAGED,
    /** The file of a remembered network is missing or was changed. Arguments: path. */
    MEMORY_FILE_DAMAGED,
    /** A file is no session that was exported. Arguments: path. */
    SESSION_FILE_DAMAGED,
    /** A process that measures for a benchmark failed. Arguments: whose, what it said last. */
    MEASUREMENT_FAILED,
    /** Native or heap memory ran out. No arguments. */
    OUT_OF_MEMORY,
    /** The process takes more than it is allowed to. Arguments: limit and in use, in megabytes. */
    MEMORY_LIMIT,
    /** A build for NVIDIA cards finds none. Arguments: what the driver said. */
    CARD_MISSING;

    /**
     * The key of this error's text in the message bundles, for example {@code error.model-missing}.
     */
    public String messageKey() {
        return "error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
