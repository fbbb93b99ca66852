using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Cases;

/// <summary>Things a test needs to have, with nothing special about them.</summary>
internal static class A
{
    public static NewCase Contact() => new()
    {
        Channel = Channel.WebForm,
        Subject = "退货",
        Message = RichText.FromPlain("退货怎么办理?"),
        From = new ContactIdentity("王小明", "wang@example.com", "13800138000", Language.Hans),
    };

    public static NewMessage Message(string text) => new() { Text = RichText.FromPlain(text), Channel = Channel.Portal };
}
