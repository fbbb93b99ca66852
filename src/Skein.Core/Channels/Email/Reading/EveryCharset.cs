using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Skein.Channels.Email.Reading;

internal static class EveryCharset
{
    /// <summary>
    /// MimeKit looks only once, when anything of it is first used, which charsets there are. Were Big5 or GBK registered after the first
    /// mail was sent, the names in no mail could be read in them any more.
    /// </summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Before MimeKit's first use anywhere in the process, whoever makes it.")]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
