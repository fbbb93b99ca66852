namespace Skein.Platform.Files;

/// <summary>What a file is, by its first bytes: the sender's word for it is not believed.</summary>
public static class FileTypes
{
    public const string Unknown = "application/octet-stream";
    public const int HeadLength = 16;

    private static readonly HashSet<string> Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static bool IsPicture(string contentType) => Pictures.Contains(contentType);

    public static string Recognise(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        [(byte)'P', (byte)'K', 0x03, 0x04, ..] => "application/zip",
        _ => Unknown,
    };
}
