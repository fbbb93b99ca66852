using Skein.Platform.Bulk;

namespace Skein.Bench.Generating;

/// <summary>Puts named values into the order a table's columns stand in.</summary>
internal sealed class Rows(TableShape shape, params string[] names)
{
    private readonly int[] places = [.. names.Select(name => shape.Columns.Select((c, i) => (c.Name, i)).Single(c => c.Name == name).i)];

    public TableShape Shape => shape;

    public object?[] Row(params ReadOnlySpan<object?> values)
    {
        var row = new object?[shape.Columns.Count];
        for (var i = 0; i < shape.Columns.Count; i++) row[i] = shape.Columns[i].Name is "version" or "paused_seconds" ? 0L : null;
        for (var i = 0; i < values.Length; i++) row[places[i]] = values[i];
        return row;
    }
}
