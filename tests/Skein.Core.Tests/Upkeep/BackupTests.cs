using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Upkeep;

namespace Skein.Core.Tests.Upkeep;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("skein-backups-").FullName;

    public static TheoryData<Storage, Storage> EveryWay => new()
    {
        { Storage.Sqlite, Storage.Sqlite }, { Storage.Postgres, Storage.Postgres },
        { Storage.Sqlite, Storage.Postgres }, { Storage.Postgres, Storage.Sqlite },
    };

    [Theory, MemberData(nameof(EveryWay))]
    public async Task A_restored_house_equals_the_original_row_by_row_and_file_by_file(Storage from, Storage to)
    {
        await using var original = await Furnished.House(from);
        var before = await Furnished.Rows(original);
        var made = await BackUp(original);
        await using var copy = await House.OpenEmpty(to);

        var restored = await copy.Get<Restore>().Run(Actor.System(), made.Path, default);

        Assert.True(restored.IsDone, restored.ToString());
        Assert.Equal((made.Rows, 3L), (restored.Value.Rows, restored.Value.Files));
        await AssertSame(before, copy, UpkeepEvents.Restored);
        await using var db = original.Db();
        foreach (var sha256 in await db.Files.Select(f => f.Sha256).Distinct().ToListAsync())
        {
            Assert.Equal(Read(original.Get<IFileStore>().Open(sha256)), Read(copy.Get<IFileStore>().Open(sha256)));
        }
    }

    [Theory, OnBothEngines]
    public async Task Work_goes_on_in_the_house_that_was_backed_up(Storage storage)
    {
        await using var house = await House.Open(storage);
        await BackUp(house);

        // Whoever comes next may get what the backup worked with.
        foreach (var presence in (Presence[])[Presence.Busy, Presence.Available, Presence.Busy, Presence.Available])
        {
            Assert.True((await house.Get<ChoosePresence>().Run(house.Administrator, presence, default)).IsDone);
            await using var db = house.Db();
            await db.Cases.CountAsync();
            Assert.Equal(System.Data.ConnectionState.Closed, db.Database.GetDbConnection().State);
        }
    }

    [Theory, MemberData(nameof(EveryWay))]
    public async Task Work_goes_on_in_a_restored_house_with_new_numbers_and_followers_where_they_were(Storage from, Storage to)
    {
        await using var original = await Furnished.House(from);
        await using (var db = original.Db()) await db.Cases.Where(c => c.Id == 5).ExecuteDeleteAsync();
        var made = await BackUp(original);
        await using var copy = await House.OpenEmpty(to);
        await copy.Get<Restore>().Run(Actor.System(), made.Path, default);

        var opened = await copy.Get<OpenCase>().Run(await copy.ActorOf(1), A.Contact(), default);

        Assert.Equal(6, opened.Value);
        var (old, anew) = (await LeftFor("reader", original), await LeftFor("reader", copy));
        Assert.Equal(old.SkipLast(1), anew.Take(old.Count - 1));
        Assert.Equal((UpkeepEvents.Restored.Code, CaseEvents.Opened.Code), (anew[old.Count - 1], anew[^1]));
    }

    [Theory, OnBothEngines]
    public async Task A_backup_is_of_one_moment_although_work_goes_on(Storage storage)
    {
        await using var house = await Furnished.House(storage);
        using var enough = new CancellationTokenSource();
        var work = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { Subject = $"同时 {i}" }, default);
            }
        });

        var made = await BackUp(house);
        await enough.CancelAsync();
        await work;

        await using var copy = await House.OpenEmpty(storage);
        var restored = await copy.Get<Restore>().Run(Actor.System(), made.Path, default);
        Assert.True(restored.IsDone, restored.ToString());
        await using var db = copy.Db();
        Assert.Equal(await db.Cases.CountAsync(), await db.Journal.CountAsync(e => e.Event == CaseEvents.Opened.Code));
    }

    [Theory, OnBothEngines]
    public async Task A_house_with_data_is_not_overwritten(Storage storage)
    {
        await using var house = await Furnished.House(storage);
        var made = await BackUp(house);
        var before = await Furnished.Rows(house);

        var restored = await house.Get<Restore>().Run(Actor.System(), made.Path, default);

        Assert.Equal(UpkeepRules.NotEmpty, Assert.Single(restored.Broken).Rule);
        Assert.Equal(before, await Furnished.Rows(house));
    }

    [Theory, OnBothEngines]
    public async Task A_torn_or_altered_archive_leaves_the_house_empty(Storage storage)
    {
        await using var house = await Furnished.House(storage);
        var made = await BackUp(house);
        var plain = Unzipped(made.Path);
        var torn = Zipped("torn", plain[..(plain.Length * 2 / 3)]);
        plain[plain.AsSpan().LastIndexOf("wang@example.com"u8)] = (byte)'W';
        var altered = Zipped("altered", plain);
        var foreign = Path.Combine(folder, "foreign");
        await File.WriteAllTextAsync(foreign, "Dear diary");
        await using var copy = await House.OpenEmpty(storage);

        foreach (var archive in (string[])[torn, altered, foreign])
        {
            var restored = await copy.Get<Restore>().Run(Actor.System(), archive, default);
            Assert.Equal(UpkeepRules.Unreadable, Assert.Single(restored.Broken).Rule);
        }

        await using var db = copy.Db();
        Assert.False(await db.Set<Department>().AnyAsync());
    }

    [Fact]
    public async Task A_backup_from_a_newer_program_is_refused()
    {
        await using var house = await Furnished.House(Storage.Sqlite);
        var made = await BackUp(house);
        var plain = Unzipped(made.Path);
        "\"Initiax\""u8.CopyTo(plain.AsSpan(plain.AsSpan().IndexOf("\"Initial\""u8)));
        await using var copy = await House.OpenEmpty(Storage.Sqlite);

        var restored = await copy.Get<Restore>().Run(Actor.System(), Zipped("newer", plain), default);

        Assert.Equal(UpkeepRules.FromANewer, Assert.Single(restored.Broken).Rule);
    }

    [Fact]
    public async Task A_content_that_is_missing_is_named_and_does_not_stop_the_backup()
    {
        await using var house = await Furnished.House(Storage.Sqlite);
        await using var db = house.Db();
        var lost = await db.Files.Select(f => f.Sha256).FirstAsync();
        File.Delete(Directory.EnumerateFiles(Path.GetDirectoryName(house.Place)!, lost, SearchOption.AllDirectories).Single());

        var made = await BackUp(house);

        Assert.Equal([lost], made.Missing);
        await using var copy = await House.OpenEmpty(Storage.Sqlite);
        var restored = await copy.Get<Restore>().Run(Actor.System(), made.Path, default);
        Assert.Equal([lost], restored.Value.MissingFiles);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_said_plainly()
    {
        await using var house = await House.Open(Storage.Sqlite);

        var made = await house.Get<BackUp>().Run(house.Administrator, "/proc/nowhere", default);

        Assert.Equal(UpkeepRules.CannotWrite, Assert.Single(made.Broken).Rule);
    }

    [Fact]
    public async Task The_archive_is_readable_for_its_owner_only_and_leaves_nothing_beside_it()
    {
        await using var house = await House.Open(Storage.Sqlite);

        var made = await BackUp(house);

        Assert.Equal([made.Path], Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Path));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal static async Task AssertSame(Dictionary<string, List<string>> before, House copy, Event noted)
    {
        var after = await Furnished.Rows(copy);
        Assert.Contains(noted.Code, after["journal"][^1]);
        after["journal"].RemoveAt(after["journal"].Count - 1);

        // The noted entry is the newest, so all transactions count back from one further on.
        Assert.Equal(before["journal"].Select(WithoutNumbers), after["journal"].Select(WithoutNumbers));
        Assert.Equal(before["follower"].Select(WithoutNumbers), after["follower"].Select(WithoutNumbers));
        foreach (var table in before.Keys.Except(["journal", "follower"])) Assert.Equal(before[table], after[table]);
    }

    private static string WithoutNumbers(string row) => System.Text.RegularExpressions.Regex.Replace(row, ",-?\\d+\\]$", "]");

    private static async Task<List<string>> LeftFor(string follower, House house)
    {
        await house.Settle();
        await using var db = house.Db();
        var state = await db.Followers.SingleAsync(f => f.Name == follower);
        return await house.Get<ISettledJournal>().After(db, state.Position).Select(e => e.Event).ToListAsync();
    }

    private static byte[] Read(Stream? content)
    {
        using var read = new MemoryStream();
        using (content) content!.CopyTo(read);
        return read.ToArray();
    }

    private static byte[] Unzipped(string archive)
    {
        using var zip = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        return Read(zip);
    }

    private string Zipped(string name, byte[] plain)
    {
        var path = Path.Combine(folder, name);
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zip.Write(plain);
        return path;
    }

    private async Task<BackupMade> BackUp(House house)
    {
        var made = await house.Get<BackUp>().Run(house.Administrator, folder, default);
        Assert.True(made.IsDone, made.ToString());
        return made.Value;
    }
}
