using System.Globalization;
using NodaTime;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>What a case is, as marks in the index: permissions and filters are answered where the words are.</summary>
internal static class CaseMarks
{
    public static readonly string Live = Marks.Of("place", "live");
    public static readonly string Spam = Marks.Of("place", "spam");
    public static readonly string Trash = Marks.Of("place", "trash");
    public static readonly string Work = Marks.Of("work", 1);

    public static string Status(CaseStatus status) => Marks.Of("status", status.ToString());

    public static string Priority(Priority priority) => Marks.Of("priority", priority.ToString());

    public static string Channel(Channel channel) => Marks.Of("channel", channel.ToString());

    public static string Kind(long kind) => Marks.Of("kind", kind);

    public static string Team(long team) => Marks.Of("team", team);

    /// <summary>0 is nobody.</summary>
    public static string Owner(long owner) => Marks.Of("owner", owner);

    public static string Customer(long customer) => Marks.Of("customer", customer);

    public static string Tag(string tag) => Marks.Of("tag", tag);

    public static string Month(Instant at)
    {
        var day = at.InUtc();
        return Marks.Of("month", (day.Year * 100) + day.Month);
    }

    public static IEnumerable<string> Of(Case found, IEnumerable<string> tags)
    {
        yield return found.DeletedAt is not null ? Trash : found.Status == CaseStatus.Spam ? Spam : Live;
        if (found.IsOpen) yield return Work;
        yield return Status(found.Status);
        yield return Priority(found.Priority);
        yield return Channel(found.Channel);
        yield return Kind(found.KindId);
        yield return Team(found.TeamId);
        yield return Owner(found.OwnerId ?? 0);
        yield return Customer(found.CustomerId);
        yield return Month(found.CreatedAt);
        foreach (var tag in tags) yield return Tag(tag);
    }

    /// <summary>The marks of what <paramref name="actor"/> may see; null when that is everything.</summary>
    public static IReadOnlyList<string>? Reach(Actor actor) => actor.ScopeOf(CasePermissions.Read) switch
    {
        Scope.All => null,
        Scope.Department => [Owner(actor.Id), .. actor.Teams.Union(actor.DepartmentTeams).Select(Team)],
        Scope.Team => [Owner(actor.Id), .. actor.Teams.Select(Team)],
        Scope.Own or Scope.None => [Owner(actor.Id)],
    };
}
