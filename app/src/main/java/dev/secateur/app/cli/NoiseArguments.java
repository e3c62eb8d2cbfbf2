package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.data.Noise;
import picocli.CommandLine.Option;

/** Noise in the training data; the held-out part stays clean. */
final class NoiseArguments {
    @Option(
            names = "--label-noise",
            paramLabel = "RATE",
            defaultValue = "0",
            descriptionKey = "cli.option.label-noise")
    private double labelRate;

    @Option(
            names = "--label-noise-kind",
            paramLabel = "KIND",
            defaultValue = "uniform",
            descriptionKey = "cli.option.label-noise-kind")
    private Noise.LabelKind labelKind;

    @Option(
            names = "--feature-noise",
            paramLabel = "RATE",
            defaultValue = "0",
            descriptionKey = "cli.option.feature-noise")
    private double featureRate;

    Noise noise() {
        return new Noise(labelRate, labelKind, featureRate);
    }

    void writeTo(ObjectNode json) {
        write(noise(), json);
    }

    void writeTo(Page page) {
        write(noise(), page);
    }

    static void write(Noise noise, ObjectNode json) {
        json.put("labelNoise", noise.labelRate());
        json.put("labelNoiseKind", noise.labelKind().key());
        json.put("featureNoise", noise.featureRate());
    }

    static void write(Noise noise, Page page) {
        if (noise.labelRate() > 0) {
            String kind = page.message("noise.kind." + noise.labelKind().key());
            page.line("cli.noise.labels", page.percent(noise.labelRate()), kind);
        }
        if (noise.featureRate() > 0) {
            page.line("cli.noise.features", page.percent(noise.featureRate()));
        }
    }
}
