package dev.secateur.app.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.samples.SampleData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaterialTest {
    @TempDir Path folder;

    @Test
    void withoutThePackageTheBundledPartServesAndSaysSo() {
        Material material = Material.fashion(folder, new SampleData());
        assertThat(material.isExcerpt()).isTrue();
        assertThat(material.data()).isEqualTo("fashion-mnist");
        assertThat(material.split().train().size()).isEqualTo(10_000);
        assertThat(material.split().heldOut().size()).isEqualTo(2_000);
    }

    @Test
    void whereThePackageIsItsFilesAreTaken() throws IOException {
        for (String part : List.of("train", "t10k")) {
            copy(part + "-images-idx3-ubyte.gz");
            copy(part + "-labels-idx1-ubyte.gz");
        }
        Material material = Material.fashion(folder, new SampleData());
        assertThat(material.isExcerpt()).isFalse();
        assertThat(material.data()).isEqualTo(folder.toString());
    }

    private void copy(String name) throws IOException {
        try (InputStream in = SampleData.class.getResourceAsStream("data/fashion-mnist/" + name)) {
            Files.copy(in, folder.resolve(name));
        }
    }
}
