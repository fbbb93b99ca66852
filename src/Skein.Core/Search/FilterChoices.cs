using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>What may be written after <c>status:</c>, <c>priority:</c> and <c>channel:</c>: the names in any language, and the code.</summary>
internal static class FilterChoices
{
    private const string Waiting = "waiting 等待 等待中";

    public static IReadOnlyList<CaseStatus> Statuses(string value) => TextFolding.Fold(value) is var folded && Waiting.Split(' ').Contains(folded)
        ? [CaseStatus.WaitingForCustomer, CaseStatus.WaitingForOthers]
        : Named<CaseStatus>(value, CaseWords.Name);

    public static IReadOnlyList<Priority> Priorities(string value) => Named<Priority>(value, CaseWords.Name);

    public static IReadOnlyList<Channel> Channels(string value) => Named<Channel>(value, CaseWords.Name);

    public static string Comma => Languages.Current == Language.English ? ", " : "、";

    public static string All<T>(Func<T, Text> name) where T : struct, Enum => string.Join(Comma, Enum.GetValues<T>().Select(v => name(v).ToString()));

    public static bool Is(Text name, string value) =>
        Languages.All.Any(language => TextFolding.Fold(name.In(language)) == TextFolding.Fold(value));

    private static List<T> Named<T>(string value, Func<T, Text> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(one => Is(name(one), value) || TextFolding.Fold(one.ToString()) == TextFolding.Fold(value))];
}
