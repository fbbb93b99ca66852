using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Skein.Platform.Bulk;

/// <summary>A row as one line of JSON, the same for the same values on either engine, and back.</summary>
public static class RowText
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> line, TableShape table, object?[] row)
    {
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartArray();
            for (var i = 0; i < row.Length; i++) Write(json, table.Columns[i].Kind, row[i]);
            json.WriteEndArray();
        }

        line.Write("\n"u8);
    }

    public static object?[] Read(ReadOnlySpan<byte> line, TableShape table)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        var row = new object?[table.Columns.Count];
        for (var i = 0; i < row.Length; i++)
        {
            if (!json.Read() || json.TokenType == JsonTokenType.EndArray) throw new InvalidDataException($"A row of {table.Name} is too short.");
            row[i] = json.TokenType == JsonTokenType.Null ? null : Read(ref json, table.Columns[i].Kind);
        }

        return row;
    }

    private static void Write(Utf8JsonWriter json, ColumnKind kind, object? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        switch (kind)
        {
            case ColumnKind.Int or ColumnKind.Long or ColumnKind.Transaction: json.WriteNumberValue((long)value); break;
            case ColumnKind.Bool: json.WriteBooleanValue((bool)value); break;
            case ColumnKind.Text: json.WriteStringValue((string)value); break;
            case ColumnKind.Instant: json.WriteStringValue(((DateTime)value).ToString(InstantFormat, CultureInfo.InvariantCulture)); break;
            case ColumnKind.Date: json.WriteStringValue(((DateOnly)value).ToString("O", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Decimal: json.WriteStringValue(((decimal)value).ToString(CultureInfo.InvariantCulture)); break;
            case ColumnKind.Real: json.WriteStringValue(((double)value).ToString("R", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Bytes: json.WriteBase64StringValue((byte[])value); break;
            case ColumnKind.Guid: json.WriteStringValue((Guid)value); break;
        }
    }

    private static object Read(ref Utf8JsonReader json, ColumnKind kind) => kind switch
    {
        ColumnKind.Int or ColumnKind.Long or ColumnKind.Transaction => json.GetInt64(),
        ColumnKind.Bool => json.GetBoolean(),
        ColumnKind.Text => json.GetString()!,
        ColumnKind.Instant => DateTime.ParseExact(
            json.GetString()!, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        ColumnKind.Date => DateOnly.ParseExact(json.GetString()!, "O", CultureInfo.InvariantCulture),
        ColumnKind.Decimal => decimal.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        ColumnKind.Real => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
        ColumnKind.Bytes => json.GetBytesFromBase64(),
        ColumnKind.Guid => json.GetGuid(),
    };
}
