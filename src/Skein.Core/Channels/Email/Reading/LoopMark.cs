namespace Skein.Channels.Email.Reading;

/// <summary>
/// What of ours stands in a mail's head. Everything we send carries <see cref="InstallationHeader"/> with the installation's own
/// random name and <see cref="HopsHeader"/> with how many of our mails led to it; a mail that comes in with our own name has
/// come back, and one with hops is answered by a machine like us.
/// </summary>
public sealed record LoopMark(string Installation, int Hops)
{
    public const string InstallationHeader = "X-Skein-Installation";
    public const string HopsHeader = "X-Skein-Hops";

    /// <summary>Numbers the outgoing message, so that a bounce names it even when the Message-ID was changed on the way.</summary>
    public const string MessageHeader = "X-Skein-Message";

    public static LoopMark None { get; } = new("", 0);

    public string Message { get; init; } = "";

    /// <summary>How many servers it passed; more than forty is a loop between servers.</summary>
    public int Servers { get; init; }

    public bool IsLoop => Hops > 3 || Servers > 40;
}
