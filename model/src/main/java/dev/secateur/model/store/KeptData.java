package dev.secateur.model.store;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.format.NetworkFile;

/**
 * Which data revisions are judged by. A value; the data themselves are not kept.
 *
 * @param source where they come from
 * @param reading how they are read, with the noise that is put into their training part
 */
public record KeptData(NetworkFile.TrainedOn source, DataOptions reading) {}
