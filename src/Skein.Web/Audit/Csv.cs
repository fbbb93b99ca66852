namespace Skein.Web.Audit;

/// <summary>
/// Lines of comma-separated values (RFC 4180) that are only ever data: a spreadsheet runs what begins with =, +, - or @ as a formula,
/// an East Asian one their full-width forms too, so such a value gets an apostrophe in front.
/// </summary>
internal static class Csv
{
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..] ? "'" + value : value ?? "";
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
