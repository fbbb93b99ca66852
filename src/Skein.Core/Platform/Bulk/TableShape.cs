namespace Skein.Platform.Bulk;

/// <summary>What a stored value is, whatever the engine calls its type.</summary>
public enum ColumnKind
{
    Int,
    Long,

    /// <summary>A number the engine gave to a transaction. It means nothing on another server, so it is counted back from the newest.</summary>
    Transaction,
    Bool,
    Text,
    Instant,
    Date,
    Decimal,
    Real,
    Bytes,
    Guid,
}

public sealed record ColumnShape(string Name, ColumnKind Kind);

/// <summary>A table as both engines have it: what is needed to read all its rows in one order and to write them elsewhere.</summary>
public sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key)
{
    public string Select(IBulk bulk) =>
        $"SELECT {ColumnList} FROM \"{Name}\" ORDER BY {string.Join(", ", Key.Select(k => bulk.InByteOrder(Columns.Single(c => c.Name == k))))}";

    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
}
