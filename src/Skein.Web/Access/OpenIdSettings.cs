using Skein.Access;
using Skein.Platform;
using Skein.Web.Boot;

namespace Skein.Web.Access;

/// <summary>The company's own sign-in, where it has one that speaks OpenID Connect.</summary>
/// <param name="RoleForNew">The standard role of people whom the provider knows and we do not; null turns them away.</param>
public sealed record OpenIdSettings(Uri Authority, string ClientId, string? ClientSecret, string Name, string? RoleForNew)
{
    private static readonly string[] Roles =
        [StandardRoles.Agent, StandardRoles.Observer, StandardRoles.Supervisor, StandardRoles.Manager];

    private static readonly Text Address = new(
        "统一登录服务的 https 地址，例如 https://login.example.com", "統一登入服務的 https 網址，例如 https://login.example.com",
        "the https address of the provider such as https://login.example.com");

    private static readonly Text OneRole = new(
        $"其中之一：{string.Join(", ", Roles)}", $"其中之一：{string.Join(", ", Roles)}", $"one of {string.Join(", ", Roles)}");

    private static readonly Text Incomplete = new(
        "OpenId:Authority 和 OpenId:ClientId 要一起设置。", "OpenId:Authority 和 OpenId:ClientId 要一起設定。",
        "OpenId:Authority and OpenId:ClientId belong together.");

    internal static OpenIdSettings? From(SettingsReader read)
    {
        var authority = read.Text("OpenId:Authority", v => IsProvider(v), Address);
        var client = read.Text("OpenId:ClientId");
        var secret = read.Text("OpenId:ClientSecret");
        var name = read.Text("OpenId:Name");
        var role = read.Text("OpenId:RoleForNew", Roles.Contains, OneRole);

        // A wrong address is said already; that one of the two is missing is another matter.
        read.Must((read.Text("OpenId:Authority") is null) == (client is null), Incomplete);
        return authority is null || client is null ? null : new(new Uri(authority), client, secret, name ?? new Uri(authority).Host, role);
    }

    /// <summary>Plain http only on this machine: whoever listens in between could sign in as anybody.</summary>
    private static bool IsProvider(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
