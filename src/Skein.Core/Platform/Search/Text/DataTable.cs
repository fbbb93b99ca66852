using System.Globalization;
using System.Resources;

namespace Skein.Platform.Search;

/// <summary>Reads the tables in Data. Their origin and licences stand in Data/NOTICE.</summary>
internal static class DataTable
{
    public static string[] Entries(string table, string name)
    {
        var resources = new ResourceManager($"Skein.Platform.Search.Text.Data.{table}", typeof(DataTable).Assembly);
        var text = resources.GetString(name, CultureInfo.InvariantCulture)
            ?? throw new InvalidOperationException($"The embedded table {table} has no entry {name}.");
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
