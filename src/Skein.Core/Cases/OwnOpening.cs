using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>A case that begins with a person's letter to the customer.</summary>
/// <param name="Then">The status it is in afterwards.</param>
/// <param name="Words">The letter, once number and link of the case are known; runs inside the save.</param>
public sealed record OwnOpening(CaseStatus Then, Func<SkeinDb, Case, RichText> Words)
{
    internal void Write(SkeinDb db, Actor actor, Case opened, NewCase contact, IReadOnlyList<StoredFile> files)
    {
        var message = CaseConversation.Opening(opened, actor, contact, files, db.Now);
        db.CaseMessages.Add(message);
        db.OnceIdsAreKnown(() =>
        {
            var words = Words(db, opened);
            db.Entry(message).Property(m => m.Html).CurrentValue = words.Html;
            db.Entry(message).Property(m => m.Plain).CurrentValue = words.Plain;
            opened.Preview = CaseConversation.Preview(words);
            db.Record(actor, CaseEvents.Answered, opened, new { Status = CaseStatus.New }, new { opened.Status, Message = message.Id });
        });
    }
}
