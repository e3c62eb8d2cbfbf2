package dev.secateur.model.compression;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;

/** Writes every weight and deflates it all. */
record ZippedPacker() implements Packer {
    @Override
    public void write(StoredWeights weights, DataOutputStream out) throws IOException {
        DeflaterOutputStream deflater = new DeflaterOutputStream(out);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(deflater));
        new DensePacker().write(weights, data);
        data.flush();
        deflater.finish();
    }
}
