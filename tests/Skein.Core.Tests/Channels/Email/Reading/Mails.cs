using System.Text;
using Skein.Channels.Email.Reading;

namespace Skein.Core.Tests.Channels.Email.Reading;

/// <summary>The mails of the corpus as bytes, and mails written on the spot.</summary>
internal static class Mails
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Channels", "Email", "Reading", "Corpus");

    static Mails() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.eml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static byte[] Raw(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".eml"));

    public static ReadMail Read(string name, string? trustedServer = null) => MailReader.Read(Raw(name), trustedServer: trustedServer);

    /// <summary>Written with \n for line ends; they go out as servers send them. Characters are those of the charset.</summary>
    public static byte[] Written(string text, string charset = "utf-8") =>
        Encoding.GetEncoding(charset).GetBytes(text.ReplaceLineEndings("\r\n"));

    public static ReadMail Of(string text, string charset = "utf-8") => MailReader.Read(Written(text, charset));
}
