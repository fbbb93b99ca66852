using System.Text.RegularExpressions;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>Addresses out of a line that follows no grammar: brackets forgotten, names unquoted, full-width marks.</summary>
internal static partial class LooseAddresses
{
    public static IEnumerable<MailAddress> In(string line) => Address().Matches(Cut.At(line, 2_000))
        .Select(found => MailAddress.From(NameBefore(line, found), found.Value)).OfType<MailAddress>();

    private static string NameBefore(string line, Match found)
    {
        var before = line[..found.Index];
        var begin = before.LastIndexOfAny([',', ';', '，', '；', '>', '\n']) + 1;
        return before[begin..].Trim(' ', '\t', '<', '"', '\'', '[', '(', '（', '＜', ':', '：', '“', '”');
    }

    [GeneratedRegex(@"[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")]
    private static partial Regex Address();
}
