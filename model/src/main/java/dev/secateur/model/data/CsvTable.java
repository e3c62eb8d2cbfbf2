package dev.secateur.model.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Reads CSV: one example a row, all columns numbers but the label, which may be anything. UTF-8,
 * plain or gzip, with or without a header, separated by commas, semicolons or tabs. A value that is
 * empty, {@code ?}, {@code NA} or {@code NaN} is missing.
 */
public final class CsvTable {
    private static final int LONGEST_VALUE_SHOWN = 40;

    private final String path;
    private final CsvColumns columns;
    private final FloatBuilder values;
    private final ClassLabels labels;

    private CsvTable(String path, CsvColumns columns) {
        this.path = path;
        this.columns = columns;
        values = new FloatBuilder(path);
        labels = new ClassLabels(path);
    }

    /**
     * Reads a table as it stands: values not scaled, missing ones NaN (see {@link Preparation}).
     *
     * @param input the bytes
     * @param labelColumn which column holds the label: a number from 1, or else a name; the last if
     *     empty
     * @throws UserError {@code DATA_RAGGED}, {@code DATA_NOT_NUMERIC}, {@code DATA_LABEL_COLUMN},
     *     {@code DATA_LABEL_MISSING}, {@code DATA_LABEL_VALUES}, {@code DATA_NO_FEATURES}, {@code
     *     DATA_TOO_FEW}, {@code DATA_TOO_LARGE}, {@code DATA_WRONG_FORMAT}, {@code DATA_ENCODING},
     *     {@code DATA_DAMAGED}, {@code DATA_UNREADABLE}
     */
    public static Dataset read(DataInput input, Optional<String> labelColumn) {
        try (TextInput text = TextInput.open(input)) {
            return read(input, text, labelColumn);
        } catch (IOException e) {
            throw Failures.of(e, input.name());
        } catch (UncheckedIOException e) {
            throw Failures.of(e.getCause(), input.name());
        } catch (CsvParseException e) {
            throw new UserError(e, ErrorCode.DATA_WRONG_FORMAT, input.name(), "CSV");
        }
    }

    private static Dataset read(DataInput input, TextInput text, Optional<String> labelColumn)
            throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.of(h -> h.maxFields(1 << 20));
        char separator = separator(text.peekLine(1 << 16));
        Iterator<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .build(handler, text.reader())
                        .iterator();
        if (!records.hasNext()) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, input.name());
        }
        CsvRecord first = records.next();
        Optional<CsvRecord> second =
                records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        CsvColumns columns =
                CsvColumns.of(
                        input.name(), fields(first), second.map(CsvTable::fields), labelColumn);
        CsvTable table = new CsvTable(input.name(), columns);
        Stream.of(first).filter(row -> columns.names().isEmpty()).forEach(table::add);
        second.ifPresent(table::add);
        records.forEachRemaining(table::add);
        return table.toDataset(input.stem());
    }

    /** Whichever stands most often in the first line. */
    private static char separator(String line) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(c -> line.chars().filter(x -> x == c).count()))
                .orElseThrow();
    }

    private static List<String> fields(CsvRecord row) {
        return row.getFields().stream().map(String::strip).toList();
    }

    private void add(CsvRecord row) {
        long line = row.getStartingLineNumber();
        int count = row.getFieldCount();
        if (count != columns.count()) {
            throw new UserError(ErrorCode.DATA_RAGGED, path, line, columns.count(), count);
        }
        for (int i = 0; i < count; i++) {
            String field = row.getField(i).strip();
            if (i == columns.label()) {
                labels.add(field, line);
            } else {
                values.add(value(field, line, i));
            }
        }
    }

    private float value(String field, long line, int column) {
        OptionalDouble number = Numbers.parse(field);
        if (number.isPresent()) {
            return (float) number.getAsDouble();
        }
        if (Numbers.isMissing(field)) {
            return Float.NaN;
        }
        throw new UserError(
                ErrorCode.DATA_NOT_NUMERIC, path, line, columns.name(column), shown(field));
    }

    private static String shown(String field) {
        return field.length() <= LONGEST_VALUE_SHOWN
                ? field
                : field.substring(0, LONGEST_VALUE_SHOWN) + "…";
    }

    private Dataset toDataset(String name) {
        if (labels.size() == 0) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, path);
        }
        ClassLabels.Labels classes = labels.toLabels(columns.name(columns.label()));
        return new Dataset(
                name,
                new ExampleShape.Vector(columns.count() - 1),
                classes.names(),
                columns.featureNames(),
                new Examples.Floats(values.toArray()),
                classes.ofExamples());
    }
}
