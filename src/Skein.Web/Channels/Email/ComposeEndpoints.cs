using Skein.Cases;
using Skein.Channels.Email;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Channels.Email;

/// <summary>What the page for a new letter talks to.</summary>
internal static class ComposeEndpoints
{
    public const string Draft = "/cases/compose/draft";
    public const string Addresses = "/cases/compose/addresses";

    public static void MapCompose(this IEndpointRouteBuilder routes)
    {
        routes.MapPut(Draft, Keep).Needs(CasePermissions.Open);
        routes.MapGet(Addresses, Suggest).Needs(CasePermissions.Open);
    }

    internal sealed record Written(string Html, Dictionary<string, string>? Fields);

    private static async Task<IResult> Keep(string? letter, Written draft, Acting acting, LetterDrafts drafts, CancellationToken stop) =>
        (await drafts.Keep(acting.Person, draft.Fields ?? [], draft.Html, stop, LetterDrafts.Origin(acting.Person.Id, letter))).Http();

    private static Task<IReadOnlyList<string>> Suggest(string? text, Acting acting, ComposeChoices choices, CancellationToken stop) => choices.Suggest(acting.Person, text, stop);
}
