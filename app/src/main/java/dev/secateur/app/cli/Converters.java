package dev.secateur.app.cli;

import dev.secateur.app.bench.Contestant;
import dev.secateur.app.bench.Work;
import dev.secateur.model.data.MissingValues;
import dev.secateur.model.data.Noise;
import dev.secateur.model.data.Scaling;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Criterion;
import dev.secateur.model.pruning.Pattern;
import dev.secateur.model.pruning.Rewind;
import dev.secateur.model.pruning.Scope;
import dev.secateur.model.training.LearningRateSchedule;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads choices by the names that the model gives them. */
final class Converters {
    private Converters() {}

    static void register(CommandLine line) {
        line.registerConverter(Criterion.class, byKey(Criterion.values(), Criterion::key));
        line.registerConverter(Scope.class, byKey(Scope.values(), Scope::key));
        line.registerConverter(
                Optimizer.Rule.class, byKey(Optimizer.Rule.values(), Optimizer.Rule::key));
        line.registerConverter(
                LearningRateSchedule.Decay.class,
                byKey(LearningRateSchedule.Decay.values(), LearningRateSchedule.Decay::key));
        line.registerConverter(
                ScheduleArguments.When.class,
                byKey(ScheduleArguments.When.values(), ScheduleArguments.When::key));
        line.registerConverter(Rewind.class, byKey(Rewind.values(), Rewind::key));
        line.registerConverter(Pattern.class, Converters::pattern);
        line.registerConverter(UnitsOfLayer.class, UnitsOfLayer::of);
        line.registerConverter(Contestant.class, byKey(Contestant.values(), Contestant::key));
        line.registerConverter(Work.class, byKey(Work.values(), Work::key));
        line.registerConverter(
                Locale.class,
                text ->
                        Language.parse(text)
                                .orElseThrow(() -> new TypeConversionException("en, zh")));
        registerForData(line);
    }

    private static void registerForData(CommandLine line) {
        line.registerConverter(
                Noise.LabelKind.class, byKey(Noise.LabelKind.values(), Noise.LabelKind::key));
        line.registerConverter(Scaling.class, byKey(Scaling.values(), Scaling::key));
        line.registerConverter(
                MissingValues.class, byKey(MissingValues.values(), MissingValues::key));
        line.registerConverter(RankBy.class, byKey(RankBy.values(), RankBy::key));
    }

    private static Pattern pattern(String text) {
        Matcher numbers = java.util.regex.Pattern.compile("(\\d{1,3}):(\\d{1,3})").matcher(text);
        if (!numbers.matches()) {
            throw new TypeConversionException("N:M");
        }
        return new Pattern(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    private static <T> ITypeConverter<T> byKey(T[] values, Function<T, String> key) {
        return text ->
                Arrays.stream(values)
                        .filter(value -> key.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new TypeConversionException(known(values, key)));
    }

    private static <T> String known(T[] values, Function<T, String> key) {
        return String.join(", ", Arrays.stream(values).map(key).toList());
    }
}
