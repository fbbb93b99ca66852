using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Skein.Platform.Bulk;

/// <summary>The tables of the model, in one order.</summary>
public static class TableShapes
{
    public static IReadOnlyList<TableShape> Of(SkeinDb db) =>
        [.. db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(Of)];

    private static TableShape Of(ITable table) => new(
        table.Name,
        [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new ColumnShape(c.Name, KindOf(c)))],
        [.. table.PrimaryKey!.Columns.Select(c => c.Name)]);

    private static ColumnKind KindOf(IColumn column)
    {
        if ((column.Table.Name, column.Name) is ("journal" or "follower", "tx")) return ColumnKind.Transaction;

        var stored = column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType;
        return (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var t when t == typeof(int) => ColumnKind.Int,
            var t when t == typeof(long) => ColumnKind.Long,
            var t when t == typeof(bool) => ColumnKind.Bool,
            var t when t == typeof(string) => ColumnKind.Text,
            var t when t == typeof(DateTime) => ColumnKind.Instant,
            var t when t == typeof(DateOnly) => ColumnKind.Date,
            var t when t == typeof(decimal) => ColumnKind.Decimal,
            var t when t == typeof(double) => ColumnKind.Real,
            var t when t == typeof(byte[]) => ColumnKind.Bytes,
            var t when t == typeof(Guid) => ColumnKind.Guid,
            var t => throw new NotSupportedException($"{column.Table.Name}.{column.Name}: a backup does not know {t}. Teach ColumnKind, or store it as text."),
        };
    }
}
