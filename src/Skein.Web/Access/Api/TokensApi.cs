using System.ComponentModel;
using NodaTime;
using Skein.Access;
using Skein.Platform;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Access.Api;

/// <summary>Tokens of programs. A token may issue others only if it has the permission for it, and never wider ones.</summary>
internal static class TokensApi
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapGet("/", List).Needs(AccessPermissions.ManageTokens).Says("listTokens", "Lists API tokens, newest first, without their secrets").Produces<Listing<TokenRow>>();
        tokens.MapGet("/{id:long}", Find).Needs(AccessPermissions.ManageTokens).Says("getToken", "Reads an API token, without its secret").Produces<TokenRow>();
        tokens.MapPost("/", Create).Needs(AccessPermissions.ManageTokens)
            .Says("createToken", "Issues an API token; its secret is in this answer and nowhere else",
                """{"name":"网店","accountId":1,"scopes":["cases.open"],"expiresAt":"2027-12-31T00:00:00Z"}""")
            .IdempotentSecret().Produces<IssuedToken>(StatusCodes.Status201Created);
        tokens.MapDelete("/{id:long}", Revoke).Needs(AccessPermissions.ManageTokens).Says("revokeToken", "Revokes an API token at once").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record TokenBody(
        string? Name,
        [property: Description("The account it acts as; one's own when left out")] long? AccountId,
        [property: Description("Codes of permissions")] IReadOnlyList<string>? Scopes,
        [property: Description("Null for one that does not expire")] Instant? ExpiresAt);

    private static async Task<IResult> List(Acting acting, TokenList list, CancellationToken stop) =>
        Results.Ok(new Listing<TokenRow>(await list.Run(acting.Person, stop), null));

    private static async Task<IResult> Find(long id, Acting acting, TokenList list, CancellationToken stop) =>
        await list.Find(acting.Person, id, stop) is { } token ? Results.Ok(token) : Outcome.Missing.Http();

    private static async Task<IResult> Create(TokenBody body, Acting acting, CreateToken create, CancellationToken stop)
    {
        var issued = await create.Run(acting.Person, new NewToken
        {
            Name = body.Name ?? "",
            AccountId = body.AccountId ?? acting.Person.Id,
            Scopes = body.Scopes?.Select(s => s ?? "").ToList() ?? [],
            ExpiresAt = body.ExpiresAt,
        }, stop);
        return issued.Http(token => Results.Created($"{ApiRoutes.Root}/tokens/{token.Id}", token));
    }

    private static async Task<IResult> Revoke(long id, Acting acting, RevokeToken revoke, CancellationToken stop) =>
        (await revoke.Run(acting.Person, id, stop)).Http();
}
