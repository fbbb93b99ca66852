using System.Text;
using Skein.Channels.Email.Reading;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Channels.Email;

/// <summary>What a mail says as it goes into a case: sanitised, its pictures and attachments kept as files.</summary>
internal sealed record MailContent(RichText Text, RichText? Quoted, IReadOnlyList<long> Files);

/// <summary>Turns what was read into what is kept.</summary>
public sealed class KeepContent(KeepFile keep)
{
    private const int MostFiles = 190;
    private const int LongestPlain = 150_000;

    internal async Task<MailContent> Run(Actor actor, ReadMail mail, string fallback, CancellationToken stop)
    {
        var (files, pictures) = (new List<long>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var part in mail.Parts.Where(p => !IsSpokenFor(mail, p)).Take(MostFiles))
        {
            if (await Kept(actor, part, stop) is not { } file) continue;
            files.Add(file.Id);
            if (part.ContentId is { } cid && FileTypes.IsPicture(file.ContentType)) pictures[cid.Trim('<', '>')] = $"/files/{file.Id}/{Uri.EscapeDataString(file.Name)}";
        }

        var body = mail.Body;
        var hasNew = body.NewPlain.Trim().Length > 0 || body.NewHtml?.Contains("<img", StringComparison.OrdinalIgnoreCase) == true;
        var text = Rich(hasNew ? body.NewHtml : body.Html, hasNew ? body.NewPlain : body.Plain, pictures);
        var hasQuoted = hasNew && (body.QuotedHtml is not null || body.QuotedPlain.Length > 0);
        var quoted = hasQuoted ? Rich(body.QuotedHtml, body.QuotedPlain, pictures) : null;
        if (text is null || (hasQuoted && quoted is null))
        {
            // Too long to be shown whole: a readable beginning, and all of it beside.
            if (await Whole(actor, body, stop) is { } whole) files.Add(whole.Id);
            text ??= RichText.FromPlain(Beginning(body.Plain));
        }

        return new MailContent(text.IsEmpty ? RichText.FromPlain(fallback) : text, quoted is { Html.Length: > 0 } ? quoted : null, files);
    }

    /// <summary>A signature that was checked and fits has said what it has to say.</summary>
    private static bool IsSpokenFor(ReadMail mail, MailPart part) => part.Kind == PartKind.Signature && mail.Seal.Check == SealCheck.Fits;

    private async Task<StoredFile?> Kept(Actor actor, MailPart part, CancellationToken stop)
    {
        await using var content = part.Open();
        var kept = await keep.Run(actor, content, part.FileName, part.MediaType, StoreMail.Largest, stop);

        // An attachment without content is nothing to keep; the raw mail shows that it was there.
        return kept.IsDone ? kept.Value : null;
    }

    private async Task<StoredFile?> Whole(Actor actor, MailBody body, CancellationToken stop)
    {
        var (name, type, text) = body.Html is { } html ? ("mail.html", "text/html", html) : ("mail.txt", "text/plain", body.Plain);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var kept = await keep.Run(actor, content, name, type, StoreMail.Largest, stop);
        return kept.IsDone ? kept.Value : null;
    }

    /// <summary>Null when it is too long.</summary>
    private static RichText? Rich(string? html, string plain, Dictionary<string, string> pictures)
    {
        var rich = html is null ? RichText.FromPlain(plain) : RichText.FromHtml(Pictures.Place(html, pictures.GetValueOrDefault, remoteToo: true));
        return rich.Html.Length > RichText.Longest ? null : rich;
    }

    private static string Beginning(string plain) => plain.Length <= LongestPlain ? plain : Cut.At(plain, LongestPlain) + "…";
}
