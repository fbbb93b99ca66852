using Microsoft.AspNetCore.Mvc;
using Skein.Channels.Email;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Channels.Email;

/// <summary>For mail servers that deliver by themselves. An answer of 202 means that the mail is safe; the same mail again changes nothing.</summary>
internal static class MailIntakeApi
{
    public const string Type = "message/rfc822";

    internal sealed record Taken(long Id);

    public static void MapMailIntake(this IEndpointRouteBuilder api) => api.MapGroup("/mail").WithTags("Mail")
        .MapPost("/intake", Take).Needs(EmailPermissions.Deliver)
        .WithMetadata(new RequestSizeLimitAttribute(StoreMail.Largest))
        .Says("deliverMail", "Hands over a mail as it is; it becomes a case or a message of one by itself")
        .Accepts<Stream>(Type)
        .Produces<Taken>(StatusCodes.Status202Accepted);

    private static async Task<IResult> Take(string? mailbox, HttpRequest request, Acting acting, DeliverMail deliver, CancellationToken stop)
    {
        var taken = await deliver.Run(acting.Person, request.Body, mailbox, stop);
        return taken.Http(id => Results.Accepted(null, new Taken(id)));
    }
}
