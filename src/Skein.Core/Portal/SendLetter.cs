using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Portal;

/// <summary>
/// The web form becomes a case. The sender is whoever they say they are: they get a receipt and the link to this one case, and
/// see nothing else of the file it is put in. A signed-in customer needs no introduction.
/// </summary>
public sealed class SendLetter(IDbContextFactory<SkeinDb> storage, OpenCase open, CaseLinks links)
{
    public const string SuspectTag = "疑似垃圾";

    public async Task<Outcome<LetterReceipt>> Run(Actor writer, Letter letter, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var settings = await db.PortalSettings(stop);
        var fields = await db.FormFields.AsNoTracking().OrderBy(f => f.Order).ThenBy(f => f.Id).ToListAsync(stop);
        var follows = letter.FollowsLink is { } link ? await links.Find(link, writer.Language, writer.Origin, stop) : null;
        long? known = writer.Id != 0 ? writer.Id : follows?.Customer.Id;

        var broken = Check(letter, settings, isKnown: known is not null);
        List<CaseField> own = [.. OwnAnswers.Read(fields, letter.Own, broken)];
        if (settings.AsksKind && await KindIsWrong(db, letter.Kind, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(Letter.Kind)));
        var contact = Contact(letter, settings, own) with { CustomerId = known, FollowsId = follows?.CaseId };
        foreach (var more in NewCaseCheck.Of(contact).Where(more => broken.All(b => b.Field != more.Field))) broken.Add(more);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<LetterReceipt>();

        var opened = await open.Run(writer.Id == 0 ? writer with { Name = Clean.Line(letter.Name) is { Length: > 0 } name ? name : writer.Name } : writer, contact, stop);
        if (!opened.IsDone) return opened.As<LetterReceipt>();
        return await db.Cases.Where(c => c.Id == opened.Value).Select(c => new LetterReceipt(c.Id, c.LinkToken)).SingleAsync(stop);
    }

    private static List<Broken> Check(Letter letter, PortalSettings settings, bool isKnown)
    {
        var broken = new List<Broken>();
        if (!settings.TakesFiles && letter.Files.Count > 0) broken.Add(PortalRules.NoFiles.At(nameof(Letter.Files)));
        if (isKnown) return broken;
        if (settings.Email == Asked.Required && string.IsNullOrWhiteSpace(letter.Email)) broken.Add(CommonRules.Required.At(nameof(Letter.Email)));
        if (settings.Phone == Asked.Required && string.IsNullOrWhiteSpace(letter.Phone)) broken.Add(CommonRules.Required.At(nameof(Letter.Phone)));
        return broken;
    }

    private static NewCase Contact(Letter letter, PortalSettings settings, List<CaseField> own) => new()
    {
        Channel = Channel.WebForm,
        Subject = letter.Subject ?? "",
        Message = RichText.FromPlain(letter.Message),
        From = new ContactIdentity(
            Clean.Line(letter.Name),
            settings.Email == Asked.No ? null : letter.Email,
            settings.Phone == Asked.No ? null : letter.Phone,
            letter.Language),
        Kind = settings.AsksKind ? letter.Kind : null,
        Tags = letter.IsSuspect ? [SuspectTag] : [],
        Files = letter.Files,
        Fields = own,
        OriginKey = $"form:{letter.Key}",
    };

    private static async Task<bool> KindIsWrong(SkeinDb db, string? kind, CancellationToken stop) =>
        !await db.CaseKinds.AnyAsync(k => k.Code == kind && k.IsActive && k.IsPublic, stop);
}
