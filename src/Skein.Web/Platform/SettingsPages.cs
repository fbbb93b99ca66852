using Skein.Access;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Search;
using Skein.Templates;
using Skein.Web.Access;
using Skein.Web.Audit;
using Skein.Web.Cases;
using Skein.Web.Channels.Email;
using Skein.Web.Mail;
using Skein.Web.Portal;
using Skein.Web.Roles;
using Skein.Web.Search;
using Skein.Web.Setup;
using Skein.Web.Templates;
using Skein.Web.Webhooks;
using Skein.Web.Upkeep;

namespace Skein.Web.Platform;

/// <summary>One page of the settings: what it is for, and the permission it needs.</summary>
internal sealed record SettingsPage(string Permission, string Href, string Icon, Text Title, Text Purpose);

/// <summary>The complete list of what the settings page leads to. A capability adds one line for each of its pages, under the heading where one would look for it.</summary>
internal static class SettingsPages
{
    private static readonly (Text Title, SettingsPage[] Pages)[] Groups =
    [
        (NavigationTexts.ChannelsSettings,
        [
            new(CasePermissions.Configure, "/settings/form", "file-text", FormTexts.Title, FormTexts.Purpose),
            new(EmailPermissions.Manage, "/settings/mailboxes", "inbox", MailboxTexts.Title, MailboxTexts.Purpose),
            new(EmailPermissions.Manage, "/system/intake", "mail", IntakeTexts.Title, IntakeTexts.Purpose),
            new(MailPermissions.Manage, "/settings/mail", "send", MailTexts.Title, MailTexts.Purpose),
        ]),
        (NavigationTexts.CaseworkSettings,
        [
            new(CasePermissions.Configure, "/settings/kinds", "tag", KindTexts.Kinds, KindTexts.Purpose),
            new(CasePermissions.Configure, "/settings/targets", "target", KindTexts.Targets, KindTexts.TargetsPurpose),
            new(TemplatePermissions.Manage, "/settings/templates", "file-text", TemplateTexts.Title, TemplateTexts.Purpose),
            new(TemplatePermissions.Sign, "/settings/signatures", "pencil", TemplateTexts.Signatures, TemplateTexts.SignaturesPurpose),
        ]),
        (NavigationTexts.CompanySettings,
        [
            new(AccessPermissions.ManageSystem, "/settings/company", "building-2", CompanyTexts.Company, CompanyTexts.Purpose),
            new(AccessPermissions.ManageRoles, "/settings/roles", "shield", RoleTexts.Roles, RoleTexts.Purpose),
            new(AccessPermissions.ReadAudit, "/audit", "history", AuditTexts.Title, AuditTexts.Purpose),
        ]),
        (NavigationTexts.ProgramsSettings,
        [
            new(AccessPermissions.ManageTokens, "/settings/tokens", "lock", TokenTexts.Tokens, TokenTexts.Purpose),
            new(AccessPermissions.ManageSystem, "/settings/webhooks", "zap", WebhookTexts.Webhooks, WebhookTexts.Purpose),
        ]),
        (NavigationTexts.SystemSettings,
        [
            new(AccessPermissions.ManageSystem, "/system", "monitor", UpkeepTexts.System, UpkeepTexts.SystemPurpose),
            new(AccessPermissions.ManageSystem, "/system/followers", "workflow", UpkeepTexts.Followers, UpkeepTexts.FollowersPurpose),
            new(AccessPermissions.ManageSystem, "/settings/search", "search", SearchTexts.Index, SearchTexts.IndexPurpose),
            new(AccessPermissions.ManageSystem, "/settings/sample", "package", SampleTexts.Title, SampleTexts.Purpose),
        ]),
    ];

    public static IReadOnlyList<SettingsPage> For(Actor actor) => [.. Grouped(actor).SelectMany(g => g.Pages)];

    /// <param name="wanted">Words that all stand in what a page says of itself, in any of the languages; nothing leaves none out.</param>
    public static IReadOnlyList<(Text Title, IReadOnlyList<SettingsPage> Pages)> Grouped(Actor actor, string? wanted = null)
    {
        var words = TextFolding.Fold(wanted).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Groups.Select(g => (g.Title, Pages: (IReadOnlyList<SettingsPage>)[.. g.Pages.Where(p => actor.May(p.Permission) && Says(g.Title, p, words))])).Where(g => g.Pages.Count > 0)];
    }

    private static bool Says(Text group, SettingsPage page, string[] words)
    {
        if (words.Length == 0) return true;
        var said = TextFolding.Fold(string.Join(' ', Languages.All.Select(l => $"{group.In(l)} {page.Title.In(l)} {page.Purpose.In(l)}")));
        return Array.TrueForAll(words, word => said.Contains(word, StringComparison.Ordinal));
    }
}
