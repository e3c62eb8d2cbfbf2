package dev.secateur.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Preparation;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.format.NetworkFile.TrainedOn;
import dev.secateur.model.job.CancellationToken;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenDataTest {
    private static final CancellationToken GO_ON = new CancellationToken();

    @Test
    void missingValuesAndConstantFeaturesAreWorthANotice() {
        assertThat(notice(1, Float.NaN, 7, 7))
                .contains(Notice.information("notice.data", "2", "2"));
        assertThat(notice(1, 2, 7, 8)).isEmpty();
        assertThat(notice(1, 2, 7, 7)).contains(Notice.information("notice.data", "0", "2"));
    }

    /** Of two examples of two features; the same ones are held out. */
    private static java.util.Optional<Notice> notice(float a, float b, float c, float d) {
        Dataset data =
                Dataset.ofFloats(
                        "d",
                        new ExampleShape.Vector(2),
                        List.of("x", "y"),
                        new float[] {a, c, b, d, a == b ? 1 : a + 1, c},
                        new int[] {0, 1, 1});
        DataSplit split =
                Preparation.learn(data, Scaling.STANDARD, MissingValues.MEAN, GO_ON)
                        .apply(new DataSplit(data, data), GO_ON);
        return ChosenData.of(new TrainedOn("d", 0), DataOptions.DEFAULT, split, GO_ON).notice();
    }
}
