using System.Text.Json;
using NodaTime;
using Skein.Journal;

namespace Skein.Cases;

/// <summary>How a case stood before an answer, as far as the answer moves it.</summary>
internal static class CaseBefore
{
    /// <param name="set">What the answer sets.</param>
    public static string Of(Case found, CaseStatus set) =>
        JournalValues.Write(new { Case = found.Id, found.Status, Set = set, WaitingSince = found.CustomerWaitingSince, WasReplied = found.FirstRepliedAt is not null, WasOwned = found.OwnerId is not null })!;

    /// <summary>Undoes what the answer moved; what another hand moved since then stays, and so does the case it was merged into.</summary>
    public static void Restore(string? stored, Case found, CaseMessage answer, Instant now)
    {
        var before = JournalValues.Read(stored);
        if (before.Count == 0 || before["case"].GetInt64() != found.Id) return;
        var status = Enum.Parse<CaseStatus>(before["status"].GetString()!);
        if (!before["wasReplied"].GetBoolean() && found.FirstRepliedAt == answer.At) found.FirstRepliedAt = null;
        if (!before["wasOwned"].GetBoolean() && found.OwnerId == answer.AuthorId) found.OwnerId = null;
        if (before["waitingSince"] is { ValueKind: JsonValueKind.String } since) found.CustomerWaitingSince = NodaTime.Text.InstantPattern.ExtendedIso.Parse(since.GetString()!).Value;
        found.MoveTo(found.Status == Enum.Parse<CaseStatus>(before["set"].GetString()!) ? status : found.Status, now);
    }
}
