using MimeKit;
using MimeKit.Tnef;

namespace Skein.Channels.Email.Reading;

/// <summary>What Outlook hides in <c>winmail.dat</c>.</summary>
internal static class TnefContent
{
    /// <summary>Null when it is too large to unpack in memory.</summary>
    public static IReadOnlyList<MimeEntity>? Of(TnefPart part, Reading reading)
    {
        var size = PartNames.Size(part);
        if (size > reading.UnpackedBytesLeft) return null;
        reading.UnpackedBytesLeft -= size;
        var unpacked = part.ExtractAttachments().Take(reading.Limits.Parts).ToList();
        return unpacked.Count == 0 ? null : unpacked;
    }
}
