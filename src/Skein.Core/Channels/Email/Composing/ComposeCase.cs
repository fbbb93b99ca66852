using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Mail;
using Skein.Setup;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Channels.Email;

/// <summary>A letter that begins a case.</summary>
public sealed record NewLetter
{
    /// <summary>The customer when known, who must have the address; otherwise name and address say who it is.</summary>
    public long? CustomerId { get; init; }

    public string? Name { get; init; }

    public required string To { get; init; }

    public Language Language { get; init; }

    /// <summary>Null leaves from the team's mailbox or the default one.</summary>
    public long? MailboxId { get; init; }

    public string? Kind { get; init; }

    public long? TeamId { get; init; }

    public Priority Priority { get; init; } = Priority.Normal;

    public required string Subject { get; init; }

    /// <summary>May hold variables: number and link of the case are known once it is there.</summary>
    public required RichText Text { get; init; }

    public IReadOnlyList<long> Files { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The status it is in afterwards; by default it waits for the customer.</summary>
    public CaseStatus? Then { get; init; }

    /// <summary>The same key again is the same case.</summary>
    public string? OriginKey { get; init; }
}

/// <summary>
/// The first word is ours: a case with a person's letter as its first message, whose mail leaves as that of every answer does. Nothing
/// is promised that cannot be kept: without a way out for mail it is refused.
/// </summary>
public sealed class ComposeCase(IDbContextFactory<SkeinDb> storage, OpenCase open)
{
    public async Task<Outcome<long>> Run(Actor actor, NewLetter letter, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Open) || !actor.May(CasePermissions.Answer)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var broken = await Check(db, letter, stop);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var words = await LetterText.For(db, actor, letter, stop);
        if (Gap.In(words.Tried.Plain) is { } gap) return Outcome.Invalid(CaseRules.HasGap.At(nameof(letter.Text), gap)).As<long>();
        if (!await CanLeave(db, letter, stop)) return Outcome.Refused(EmailRules.NoWayOut.Broken()).As<long>();
        return await open.Run(actor, Contact(letter) with
        {
            Opening = new OwnOpening(letter.Then ?? CaseStatus.WaitingForCustomer, (within, opened) =>
            {
                within.CaseRoutes.Add(new CaseRoute { CaseId = opened.Id, MailboxId = letter.MailboxId, To = EmailAddress.Normalize(letter.To)! });
                return words.Of(opened);
            }),
        }, stop);
    }

    private static async Task<List<Broken>> Check(SkeinDb db, NewLetter letter, CancellationToken stop)
    {
        var broken = NewCaseCheck.Of(Contact(letter)).Select(AsLetter).ToList();
        var to = EmailAddress.Normalize(letter.To);
        if (to is null) broken.Add((string.IsNullOrWhiteSpace(letter.To) ? CommonRules.Required : CommonRules.NotAnEmail).At(nameof(letter.To)));
        else if ((await Correspondents.Own(db, stop)).Contains(to.ToLowerInvariant())) broken.Add(EmailRules.OwnAddress.At(nameof(letter.To)));
        else if (letter.CustomerId is { } id && !await db.ContactPoints.AnyAsync(p => p.CustomerId == id && p.Kind == ContactKind.Email && p.Normalized == to, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(letter.To)));
        if (letter.MailboxId is { } box && !await db.Mailboxes.AnyAsync(b => b.Id == box, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(letter.MailboxId)));
        if (letter.Then is { } then && !then.IsWork()) broken.Add(CommonRules.NotAChoice.At(nameof(letter.Then)));
        if (!Enum.IsDefined(letter.Language)) broken.Add(CommonRules.NotAChoice.At(nameof(letter.Language)));
        return [.. broken.DistinctBy(b => (b.Field, b.Rule))];
    }

    private static Broken AsLetter(Broken broken) => broken.Field == nameof(NewCase.Message) ? broken with { Field = nameof(NewLetter.Text) } : broken;

    private static NewCase Contact(NewLetter letter) => new()
    {
        Channel = Channel.Email,
        Subject = letter.Subject,
        Message = letter.Text,
        CustomerId = letter.CustomerId,
        From = letter.CustomerId is null ? new ContactIdentity(Clean.Line(letter.Name), EmailAddress.Normalize(letter.To), null, letter.Language) : null,
        IsAnonymous = true,
        Kind = letter.Kind,
        Priority = letter.Priority,
        TeamId = letter.TeamId,
        Tags = letter.Tags,
        Files = letter.Files,
        OriginKey = letter.OriginKey,
    };

    private static async Task<bool> CanLeave(SkeinDb db, NewLetter letter, CancellationToken stop)
    {
        if (letter.MailboxId is { } id && await db.Mailboxes.AnyAsync(b => b.Id == id && b.Out != null && b.Out.IsOn, stop)) return true;
        if (letter.MailboxId is not null) return await MailOut.IsReady(db, stop);
        var team = letter.TeamId ?? await db.Teams.OrderBy(t => t.Id).Select(t => t.Id).FirstOrDefaultAsync(stop);
        var toBe = new Case { Subject = "", Channel = Channel.Email, TeamId = team };
        return await WayOut.Of(db, toBe, [toBe.Id], stop) is not null;
    }
}
