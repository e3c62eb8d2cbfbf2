package dev.secateur.model.session;

import dev.secateur.model.data.DataSplit;
import java.util.Optional;

/**
 * A network that was opened, ready to be looked at.
 *
 * @param revision the network
 * @param data what it was trained on, where that is known and at hand
 */
public record OpenedNetwork(Revision revision, Optional<DataSplit> data) {}
