using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;
using Skein.Templates;

namespace Skein.Channels.Email;

/// <summary>The words of a letter: all that is known of its customer, its case and its writer stands in for the variables.</summary>
internal sealed record LetterText(string Html, VariableValues Values, string? Home, Language Reader)
{
    public static async Task<LetterText> For(SkeinDb db, Actor actor, NewLetter letter, CancellationToken stop)
    {
        var name = letter.CustomerId is { } id ? await db.Customers.Where(c => c.Id == id).Select(c => c.Name).SingleAsync(stop) : Clean.Line(letter.Name);
        var values = await VariableValues.Of(db, actor.Id, letter.TeamId, letter.Language, stop);
        var home = await db.Companies.Select(c => c.PublicAddress).SingleAsync(stop);
        return new LetterText(letter.Text.Html, values with { CustomerName = name, CaseSubject = Clean.Line(letter.Subject) }, home, actor.Language);
    }

    /// <summary>With a number as it could be, to see whether anything is missing.</summary>
    public RichText Tried => Filled(1, "");

    public RichText Of(Case opened) => Filled(opened.Id, opened.LinkToken);

    private RichText Filled(long number, string token)
    {
        var link = Home is { Length: > 0 } ? $"{Home.TrimEnd('/')}/help/c/{token}" : null;
        return VariableText.Fill(Html, (Values with { CaseNumber = number, PortalLink = link }).Of, Reader, Unknown.Gap).Text;
    }
}
