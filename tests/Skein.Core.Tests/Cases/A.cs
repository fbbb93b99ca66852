using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Cases;

/// <summary>Things a test needs to have, with nothing special about them.</summary>
internal static class A
{
    public static NewCase Contact() => new()
    {
        Channel = Channel.WebForm,
        Subject = "退货",
        Message = RichText.FromPlain("退货怎么办理?"),
        From = new ContactIdentity("王小明", "wang@example.com", "13800138000", Language.Hans),
    };

    public static NewMessage Message(string text) => new() { Text = RichText.FromPlain(text), Channel = Channel.Portal };

    public static async Task<long> Case(House house, long? team = null) =>
        (await house.Get<OpenCase>().Run(house.Administrator, Contact() with { TeamId = team }, default)).Value;

    public static async Task<Case> Find(House house, long id)
    {
        await using var db = house.Db();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public static async Task<Actor> CustomerOf(House house, long id) =>
        Actor.Customer((await Find(house, id)).CustomerId, "王小明", Language.Hans, null);

    /// <summary>The codes of what happened to the case, in order.</summary>
    public static async Task<IReadOnlyList<string>> Events(House house, long id)
    {
        await using var db = house.Db();
        return await db.Journal.Where(e => e.SubjectKind == "case" && e.SubjectId == id).OrderBy(e => e.Id).Select(e => e.Event).ToListAsync();
    }
}
