using System.Text;
using MimeKit;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>One pass over one mail: how far it may go and what was odd on the way.</summary>
internal sealed class Reading(WatchedStream raw, MailLimits limits, string? trustedServer, CancellationToken stop)
{
    private const int MostOddities = 50;
    private readonly List<Oddity> oddities = [];

    public WatchedStream Raw => raw;
    public MailLimits Limits => limits;
    public string? TrustedServer => trustedServer;
    public CancellationToken Stop => stop;
    public IReadOnlyList<Oddity> Oddities => oddities;
    public int NestedMailsLeft { get; set; } = limits.NestedMails;
    public long UnpackedBytesLeft { get; set; } = limits.UnpackedBytes;
    public long TextBytesLeft { get; set; } = limits.TextBytes;

    public ParserOptions Options { get; } = new()
    {
        MaxMimeDepth = limits.Depth,
        // What is neither encoded nor UTF-8 in a head comes, in practice, from old Chinese programs.
        CharsetEncoding = Encoding.GetEncoding("gb18030"),
        AllowAddressesWithoutDomain = false,
    };

    public void Note(OddityKind kind, string detail = "") => Note(new Oddity(kind, detail.Length > 200 ? Cut.At(detail, 200) : detail));

    public void Note(Oddity oddity)
    {
        if (oddities.Count < MostOddities && !oddities.Contains(oddity)) oddities.Add(oddity);
    }

    public bool IsOfTheBytes(Exception failure) => raw.Failure is null && failure is not (OperationCanceledException or OutOfMemoryException);

    /// <summary>
    /// No part of a mail may keep the rest from being read, however broken it is: hostile bytes find corners of every parser.
    /// </summary>
    public T Try<T>(string what, T otherwise, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (IsOfTheBytes(failure))
        {
            Note(OddityKind.PartUnreadable, $"{what}: {failure.GetType().Name}");
            return otherwise;
        }
    }
}
