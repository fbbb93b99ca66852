using Skein.Platform;

namespace Skein.Mail;

/// <summary>Somebody who was to get a copy and did not, though the mail itself left, and what a server said of it.</summary>
public sealed class LostCopy
{
    /// <summary>Of one mail; whoever comes after is told of in the journal only.</summary>
    public const int Most = 200;
    public const int LongestSaid = 1000;

    public long MailId { get; set; }

    public required string Address { get; init; }

    public required string Said
    {
        get;
        set => field = Cut.At(Clean.Line(value), LongestSaid);
    }
}
