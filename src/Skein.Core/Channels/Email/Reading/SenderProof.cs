namespace Skein.Channels.Email.Reading;

/// <summary>
/// What the receiving server found when it checked the sender (RFC 8601), in its words: pass, fail, softfail, none, …, or null.
/// Trusted when our own server is known by name and wrote it; else it is only what the topmost line claims, which a sender can
/// write himself where no server of ours does.
/// </summary>
public sealed record SenderProof(string? Server, bool IsTrusted, string? Spf, string? Dkim, string? Dmarc)
{
    public static SenderProof None { get; } = new(null, false, null, null, null);
}
