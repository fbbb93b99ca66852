namespace Skein.Channels.Email.Reading;

/// <summary>The line our letters open with, above which people answer. The outgoing side writes one, the reading side knows all.</summary>
public static class ReplyLine
{
    public const string Hans = "—— 请在此行上方回复 ——";
    public const string Hant = "—— 請在此行上方回覆 ——";
    public const string English = "—— Please reply above this line ——";

    internal static bool Is(string line) => line.Length < 200
        && (line.Contains(Hans[3..^3], StringComparison.Ordinal) || line.Contains(Hant[3..^3], StringComparison.Ordinal) || line.Contains(English[3..^3], StringComparison.Ordinal));
}
