using System.Text;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Platform;
using Skein.Platform.Bulk;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Upkeep;

/// <summary>A house with a little of everything in it, and what it takes to compare two houses.</summary>
internal static class Furnished
{
    public static async Task<House> House(Storage storage)
    {
        var house = await Testing.House.Open(storage);
        var lin = house.Administrator;
        for (var i = 1; i <= 5; i++)
        {
            var opened = await house.Get<OpenCase>().Run(lin, A.Contact() with { Subject = $"退货 {i} \"引号\" 🦢", Tags = ["退货", "vip"] }, default);
            var file = await house.Get<KeepFile>().Run(lin, Content($"附件 {i % 3}"), $"说明 {i}.txt", "text/plain", 1000, default);
            await house.Get<WriteMessage>().Reply(lin, opened.Value, A.Message("好的") with { Files = [file.Value.Id] }, default);
        }

        await using var db = house.Db();
        db.Add(new Skein.Journal.FollowerState { Name = "reader", Tx = (await db.Set<Skein.Journal.JournalEntry>().FirstAsync()).Tx, EntryId = 1 });
        await db.Save(default);
        return house;
    }

    public static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Every table, every row, as text; what restoring itself noted in the journal left out.</summary>
    public static async Task<Dictionary<string, List<string>>> Rows(House house)
    {
        await using var db = house.Db();
        await db.Database.OpenConnectionAsync();
        var reader = await BulkReader.Open(db.Engine.Bulk, db.Database.GetDbConnection(), null, default);
        var all = new Dictionary<string, List<string>>();
        foreach (var table in TableShapes.Of(db))
        {
            var rows = all[table.Name] = [];
            var line = new System.Buffers.ArrayBufferWriter<byte>();
            await foreach (var row in reader.Rows(table, default))
            {
                line.ResetWrittenCount();
                RowText.Write(line, table, row);
                rows.Add(Encoding.UTF8.GetString(line.WrittenSpan));
            }
        }

        return all;
    }
}
