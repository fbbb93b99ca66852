namespace Skein.Channels.Email.Reading;

/// <summary>What a filter in front of us thought, with the line that says so.</summary>
public sealed record SpamVerdict(bool IsSpam, double? Score, string Because)
{
    public static SpamVerdict None { get; } = new(false, null, "");
}
